import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DatePicker, Text } from '@backstage/ui';
import { toCalendarDate, type CalendarDate } from '@internationalized/date';
import { saveFile } from '@passerelle/ui';
import { useMutation } from '@tanstack/react-query';
import { ActionRefusal } from '../request/ActionRefusal';
import { startOfDay } from '../words/days';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Admin.module.css';
import { approvalsAdminApiRef } from './ApprovalsAdminApi';

/** Takes the trail home, whole or of some days, one event per line. */
export function AuditExport() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const api = useApi(approvalsAdminApiRef);
  const [from, setFrom] = useState<CalendarDate | null>(null);
  const [to, setTo] = useState<CalendarDate | null>(null);
  const isReversed = from !== null && to !== null && to.compare(from) < 0;
  const download = useMutation({
    mutationFn: async () => {
      const trail = await api.exportTrail({
        ...(from && { from: startOfDay(from) }),
        // The end is excluded: the first moment of the next day.
        ...(to && { to: startOfDay(to.add({ days: 1 })) }),
      });
      saveFile(trail, fileName(from, to));
    },
  });
  return (
    <form
      className={styles.stage}
      aria-label={t('admin.export.title')}
      onSubmit={event => {
        event.preventDefault();
        if (!isReversed) {
          download.mutate();
        }
      }}
    >
      <Text as="h3" className={styles.heading}>
        {t('admin.export.title')}
      </Text>
      <p className={styles.quiet}>{t('admin.export.description')}</p>
      <div className={styles.pair}>
        <DatePicker
          label={t('admin.export.from')}
          value={from}
          onChange={date => setFrom(date && toCalendarDate(date))}
        />
        <DatePicker
          label={t('admin.export.to')}
          value={to}
          onChange={date => setTo(date && toCalendarDate(date))}
          isInvalid={isReversed}
        />
        <Button
          type="submit"
          variant="secondary"
          isPending={download.isPending}
        >
          {t('admin.export.action')}
        </Button>
      </div>
      <div role="status" className={styles.quiet}>
        {isReversed && t('admin.export.reversed')}
        {!isReversed && download.isSuccess && t('admin.export.done')}
      </div>
      <ActionRefusal error={download.error} />
    </form>
  );
}

function fileName(from: CalendarDate | null, to: CalendarDate | null): string {
  return ['approvals', from?.toString(), to?.toString()]
    .filter(Boolean)
    .join('_')
    .concat('.ndjson');
}
