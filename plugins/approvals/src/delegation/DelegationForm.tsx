import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DatePicker, Select } from '@backstage/ui';
import {
  getLocalTimeZone,
  toCalendarDate,
  today,
  type CalendarDate,
} from '@internationalized/date';
import {
  useCreateDelegation,
  useRequestTypes,
} from '@passerelle/plugin-approvals-react';
import { useAppLanguage } from '@passerelle/ui';
import { EntityPicker } from '../components/EntityPicker';
import { ActionRefusal } from '../request/ActionRefusal';
import { endOfDay, startOfDay } from '../words/days';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Delegation.module.css';

const ALL_TYPES = '';
const PEOPLE = ['user'] as const;

/** Who stands in, from when to when, and for what. */
export function DelegationForm(props: { me: string | undefined }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const [now] = useState(() => today(getLocalTimeZone()));
  const [delegate, setDelegate] = useState<string[]>([]);
  const [from, setFrom] = useState<CalendarDate | null>(now);
  const [to, setTo] = useState<CalendarDate | null>(null);
  const [type, setType] = useState(ALL_TYPES);
  const [isTried, setIsTried] = useState(false);
  const create = useCreateDelegation();

  const problem = () => {
    if (delegate.length === 0) {
      return t('delegation.nobody');
    }
    return from && to && to.compare(from) >= 0 && to.compare(now) >= 0
      ? undefined
      : t('delegation.datesMissing');
  };
  const send = () => {
    setIsTried(true);
    if (!from || !to || problem()) {
      return;
    }
    create.mutate(
      {
        delegate: delegate[0],
        startsAt: startOfDay(from),
        endsAt: endOfDay(to),
        ...(type !== ALL_TYPES && { type }),
      },
      {
        onSuccess: () => {
          setDelegate([]);
          setTo(null);
          setIsTried(false);
        },
      },
    );
  };

  return (
    <form
      className={styles.stack}
      aria-label={t('delegation.title')}
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <EntityPicker
        label={t('delegation.delegate')}
        kinds={PEOPLE}
        chosen={delegate}
        onChange={setDelegate}
        isSingle
        without={props.me ? [props.me] : []}
      />
      <div className={styles.days}>
        <DatePicker
          label={t('delegation.from')}
          value={from}
          onChange={date => setFrom(date && toCalendarDate(date))}
        />
        <DatePicker
          label={t('delegation.to')}
          value={to}
          onChange={date => setTo(date && toCalendarDate(date))}
        />
      </div>
      <TypeSelect value={type} onChange={setType} />
      {isTried && problem() && (
        <p role="alert" className={styles.problem}>
          {problem()}
        </p>
      )}
      <div>
        <Button type="submit" variant="primary" isPending={create.isPending}>
          {t('delegation.send')}
        </Button>
      </div>
      <div role="status" className={styles.quiet}>
        {create.isSuccess && delegate.length === 0 && t('delegation.sent')}
      </div>
      <ActionRefusal error={create.error} />
    </form>
  );
}

function TypeSelect(props: { value: string; onChange(type: string): void }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const types = useRequestTypes();
  return (
    <Select
      label={t('delegation.type')}
      options={[
        { id: ALL_TYPES, label: t('delegation.allTypes') },
        ...(types.data ?? []).map(({ id, title }) => ({
          id,
          label: localized(title, language),
        })),
      ]}
      value={props.value}
      onChange={key => props.onChange(String(key ?? ALL_TYPES))}
    />
  );
}
