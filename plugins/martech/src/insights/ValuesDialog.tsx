import { useState, type FormEvent } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  DatePicker,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextField,
} from '@backstage/ui';
import {
  getLocalTimeZone,
  toCalendarDate,
  today,
  type CalendarDate,
} from '@internationalized/date';
import type { Indicator } from '@passerelle/plugin-martech-common';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { readEntered } from './readEntered';
import { useAddValues } from './useIndicators';
import styles from './Insights.module.css';

const TOAST_MILLISECONDS = 6_000;

function ValuesForm(props: { indicator: Indicator; onDone: () => void }) {
  const { indicator, onDone } = props;
  const { t } = useWords();
  const toasts = useApi(toastApiRef);
  const add = useAddValues(indicator.id);
  const [day, setDay] = useState<CalendarDate | null>(
    today(getLocalTimeZone()),
  );
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const value = readEntered(text, indicator.unit);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (value === undefined || day === null) return;
    add.mutate([{ at: day.toString(), value }], {
      onSuccess: () => {
        toasts.post({
          title: t('insights.enter.done'),
          status: 'success',
          timeout: TOAST_MILLISECONDS,
        });
        onDone();
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody className={styles.form}>
        <DatePicker
          label={t('insights.enter.day')}
          value={day}
          maxValue={today(getLocalTimeZone())}
          onChange={date => setDay(date && toCalendarDate(date))}
          isInvalid={isTried && day === null}
        />
        <TextField
          label={t('insights.enter.value')}
          description={t(`insights.enter.hint.${indicator.unit}`)}
          secondaryLabel={t('dialog.requiredMark')}
          inputMode="decimal"
          value={text}
          onChange={setText}
          isRequired
          validationBehavior="aria"
          validate={() =>
            isTried && value === undefined
              ? t('insights.enter.valueMissing')
              : undefined
          }
        />
        <p className={styles.quiet}>{t('insights.enter.replaces')}</p>
        {add.isError && (
          <Alert
            status="danger"
            title={t('dialog.failed', { reason: add.error.message })}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onDone}>
          {t('dialog.cancel')}
        </Button>
        <Button type="submit" variant="primary" isPending={add.isPending}>
          {t('insights.enter.save')}
        </Button>
      </DialogFooter>
    </form>
  );
}

/** Lets whoever answers for an indicator enter a value of a day. */
export function ValuesDialog(props: { indicator: Indicator }) {
  const { indicator } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const [isOpen, setIsOpen] = useState(false);
  const title = localize(indicator.title);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={t('insights.enter.openFor', { indicator: title })}
        onPress={() => setIsOpen(true)}
      >
        {t('insights.enter.open')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        width="min(440px, calc(100vw - 32px))"
      >
        <DialogHeader>{title}</DialogHeader>
        <ValuesForm indicator={indicator} onDone={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}
