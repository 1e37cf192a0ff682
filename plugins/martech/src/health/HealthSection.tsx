import { Link, VisuallyHidden } from '@backstage/ui';
import type { EntityRef, ToolHealth } from '@passerelle/plugin-martech-common';
import {
  CardSection,
  ErrorState,
  LoadingState,
  StatusBadge,
} from '@passerelle/ui';
import { healthTones } from '../words/tones';
import { useWords } from '../words/useWords';
import { DayBar } from './DayBar';
import { Incidents } from './Incidents';
import { useHealth } from './useHealth';
import { worstOfDay } from './worstOfDay';
import styles from './Health.module.css';

/** What can be said at this moment, and who says it. */
function Now(props: { health: ToolHealth; wasSeen: boolean }) {
  const { state, checkedAt, since, source, sourceUrl, problem } = props.health;
  const { t, formatters } = useWords();
  const isKnown = state !== 'unknown';
  return (
    <div className={styles.now}>
      <StatusBadge tone={healthTones[state]}>
        {t(`health.now.${state}`)}
      </StatusBadge>
      <span className={`${styles.quiet} ${styles.sentence}`}>
        {isKnown && since && (
          <>{t('health.since', { date: formatters.dateTime(since) })} · </>
        )}
        {checkedAt
          ? t('health.checked', { date: formatters.timeAgo(checkedAt) })
          : t(props.wasSeen ? 'health.stopped' : 'health.neverChecked')}
        {problem && <> · {t(`health.problem.${problem}`)}</>}
        {source === 'status_page' && sourceUrl && (
          <>
            {' · '}
            <Link href={sourceUrl} target="_blank" rel="noopener noreferrer">
              {t('health.vendorPage')}
              <VisuallyHidden> {t('health.newTab')}</VisuallyHidden>
            </Link>
          </>
        )}
      </span>
    </div>
  );
}

function Availability(props: { health: ToolHealth }) {
  const { availability, buckets } = props.health;
  const { t, formatters } = useWords();
  return (
    <div>
      <div className={styles.figures}>
        <span className={styles.quiet}>{t('health.days90')}</span>
        <span>
          {availability.days30 !== undefined && (
            <span className={styles.quiet}>
              {t('health.days30', {
                share: formatters.percent(availability.days30),
              })}
            </span>
          )}
          {availability.days90 !== undefined && (
            <strong className={styles.share}>
              {formatters.percent(availability.days90)}
            </strong>
          )}
        </span>
      </div>
      <DayBar days={buckets} />
      <div className={styles.axis} aria-hidden="true">
        <span>{t('health.axis.start')}</span>
        <span>{t('health.axis.end')}</span>
      </div>
    </div>
  );
}

/** Whether the tool works, how it has worked for 90 days, and what its vendor wrote. Nothing for a tool without an address to ask. */
export function HealthSection(props: { toolRef: EntityRef }) {
  const { t } = useWords();
  const health = useHealth(props.toolRef);
  if (health.isPending) {
    return (
      <CardSection title={t('health.title')}>
        <LoadingState shape="lines" count={3} />
      </CardSection>
    );
  }
  if (health.isError) {
    return (
      <CardSection title={t('health.title')}>
        <ErrorState error={health.error} onRetry={() => health.refetch()} />
      </CardSection>
    );
  }
  const { data } = health;
  const wasSeen = data.buckets.some(day => worstOfDay(day) !== 'unknown');
  if (data.source === 'none' && !wasSeen) return null;
  return (
    <CardSection title={t('health.title')}>
      <div className={styles.section}>
        <Now health={data} wasSeen={wasSeen} />
        {wasSeen ? (
          <Availability health={data} />
        ) : (
          <p className={styles.quiet}>{t('health.nothingYet')}</p>
        )}
        <Incidents incidents={data.incidents} />
      </div>
    </CardSection>
  );
}
