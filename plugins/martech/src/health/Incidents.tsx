import { useState } from 'react';
import { Button, Link, VisuallyHidden } from '@backstage/ui';
import type { HealthIncident } from '@passerelle/plugin-martech-common';
import { StatusBadge, type Tone } from '@passerelle/ui';
import { useWords } from '../words/useWords';
import styles from './Health.module.css';

const SHOWN = 3;

const tones: Record<HealthIncident['impact'], Tone> = {
  none: 'neutral',
  minor: 'warning',
  major: 'warning',
  critical: 'danger',
  maintenance: 'info',
};

/** From when until when, saying a day that is the same only once. */
function useSpan(startedAt: string, resolvedAt: string | undefined): string {
  const { t, formatters, language } = useWords();
  if (!resolvedAt) {
    return t('health.incident.open', { start: formatters.dateTime(startedAt) });
  }
  const [first, last] = [startedAt, resolvedAt].map(at =>
    formatters.date(at, 'medium'),
  );
  if (first !== last) {
    return t('health.incident.over', {
      start: formatters.dateTime(startedAt),
      end: formatters.dateTime(resolvedAt),
    });
  }
  const clock = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return t('health.incident.sameDay', {
    date: first,
    start: clock.format(new Date(startedAt)),
    end: clock.format(new Date(resolvedAt)),
  });
}

function Incident(props: { incident: HealthIncident }) {
  const { incident } = props;
  const { t } = useWords();
  const { startedAt, resolvedAt, url } = incident;
  const when = useSpan(startedAt, resolvedAt);
  return (
    <li className={styles.incident}>
      <div className={styles.incidentTitle}>
        <span className={styles.strong}>
          {url ? (
            <Link href={url} target="_blank" rel="noopener noreferrer">
              {incident.title}
              <VisuallyHidden> {t('health.newTab')}</VisuallyHidden>
            </Link>
          ) : (
            incident.title
          )}
        </span>
        <StatusBadge tone={resolvedAt ? 'neutral' : tones[incident.impact]}>
          {t(`health.impact.${incident.impact}`)}
        </StatusBadge>
      </div>
      <p className={styles.quiet}>{when}</p>
      {incident.lastUpdate && (
        <p className={styles.update}>
          <span className={styles.quiet}>{t('health.incident.words')}</span>{' '}
          {incident.lastUpdate}
        </p>
      )}
    </li>
  );
}

/** What the vendor wrote about its troubles, the newest first. */
export function Incidents(props: { incidents: readonly HealthIncident[] }) {
  const { incidents } = props;
  const { t } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  if (incidents.length === 0) return null;
  return (
    <div className={styles.incidents}>
      <h3 className={styles.subtitle}>{t('health.incidents')}</h3>
      <ul className={styles.list}>
        {(showsAll ? incidents : incidents.slice(0, SHOWN)).map(incident => (
          <Incident key={incident.id} incident={incident} />
        ))}
      </ul>
      {incidents.length > SHOWN && !showsAll && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setShowsAll(true)}
        >
          {t('health.allIncidents', { number: String(incidents.length) })}
        </Button>
      )}
    </div>
  );
}
