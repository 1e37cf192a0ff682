import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DatePicker } from '@backstage/ui';
import {
  getLocalTimeZone,
  toCalendarDate,
  today,
  type CalendarDate,
} from '@internationalized/date';
import { useExtend } from '@passerelle/plugin-approvals-react';
import { endOfDay } from '../words/days';
import { approvalsTranslationRef } from '../words/translation';
import { ActionPanel } from './ActionPanel';
import styles from './Request.module.css';

/** Moves the end of what a request gave. */
export function ExtendPanel(props: { id: string; onClose(): void }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const [day, setDay] = useState<CalendarDate | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const extend = useExtend(props.id);
  const comment = reason.trim();
  const isDayMissing =
    day === null || day.compare(today(getLocalTimeZone())) < 0;
  const problem = () => {
    if (isDayMissing) {
      return t('act.extend.dayMissing');
    }
    return comment ? undefined : t('act.reasonMissing');
  };
  return (
    <ActionPanel
      title={t('act.extend.title')}
      description={t('act.extend.description')}
      reason={reason}
      onReason={setReason}
      confirm={t('act.extend.confirm')}
      problem={isTried ? problem() : undefined}
      isPending={extend.isPending}
      error={extend.error}
      onConfirm={() => {
        setIsTried(true);
        if (day && !problem()) {
          extend.mutate(
            { until: endOfDay(day), comment },
            { onSuccess: props.onClose },
          );
        }
      }}
      onClose={props.onClose}
    >
      <DatePicker
        className={styles.short}
        label={t('act.extend.until')}
        value={day}
        onChange={date => setDay(date && toCalendarDate(date))}
        isInvalid={isTried && isDayMissing}
      />
    </ActionPanel>
  );
}
