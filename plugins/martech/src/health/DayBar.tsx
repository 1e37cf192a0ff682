import type { HealthDay } from '@passerelle/plugin-martech-common';
import { useWords } from '../words/useWords';
import { countDays, worstOfDay } from './worstOfDay';
import styles from './Health.module.css';

/** Midday: the same calendar day in every zone of Europe. */
function middayOf(day: string): string {
  return `${day}T12:00:00Z`;
}

/** One small bar per day, as status pages draw them; read out as one sentence. */
export function DayBar(props: { days: readonly HealthDay[] }) {
  const { days } = props;
  const { t, formatters } = useWords();
  const counts = countDays(days);
  const parts = [
    t('health.days.operational', { count: counts.operational }),
    ...(counts.degraded > 0
      ? [t('health.days.degraded', { count: counts.degraded })]
      : []),
    ...(counts.down > 0 ? [t('health.days.down', { count: counts.down })] : []),
    ...(counts.unknown > 0
      ? [t('health.days.unknown', { count: counts.unknown })]
      : []),
  ];
  return (
    <div className={styles.days} role="img" aria-label={parts.join(', ')}>
      {days.map(day => {
        const worst = worstOfDay(day);
        const date = formatters.date(middayOf(day.day), 'medium');
        return (
          <span
            key={day.day}
            className={styles.day}
            data-state={worst}
            title={t('health.dayTitle', {
              date,
              state: t(`health.dayState.${worst}`),
            })}
          />
        );
      })}
    </div>
  );
}
