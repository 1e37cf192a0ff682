import { Link } from '@backstage/ui';
import {
  criterionDefinitions,
  type Insights,
} from '@passerelle/plugin-martech-common';
import { CardSection, StatusBadge } from '@passerelle/ui';
import { cataloguePath, toolPath } from '../domain/toolPath';
import { useLocalize } from '../words/localize';
import { statusTones } from '../words/tones';
import { useWords } from '../words/useWords';
import { Bars } from './Bars';
import styles from './Insights.module.css';

const SHOWN_TOOLS = 8;

/** How far the tools in use are examined. */
export function CoverageSection(props: { coverage: Insights['coverage'] }) {
  const { criteria, toolsInUse } = props.coverage;
  const { t, formatters } = useWords();
  const localize = useLocalize();
  return (
    <CardSection
      title={t('insights.coverage.title')}
      description={t('insights.coverage.description', { count: toolsInUse })}
    >
      <Bars
        caption={t('insights.coverage.title')}
        headings={[
          t('insights.criterion'),
          t('insights.coverage.covered'),
          t('insights.coverage.expired'),
          t('insights.coverage.missing'),
        ]}
        rows={criteria.map(({ criterion, covered, expired, missing }) => ({
          id: criterion,
          label: localize(criterionDefinitions[criterion].title),
          share: covered / (covered + expired + missing || 1),
          tone: 'success',
          cells: [covered, expired, missing].map(count =>
            formatters.number(count),
          ),
        }))}
      />
    </CardSection>
  );
}

/** How many tools have which status; each leads to them. */
export function StatusSection(props: { statuses: Insights['statuses'] }) {
  const { t, formatters } = useWords();
  return (
    <CardSection title={t('insights.statuses.title')}>
      <ul className={styles.list}>
        {props.statuses.map(({ status, count }) => (
          <li key={status} className={styles.row}>
            <StatusBadge tone={statusTones[status]}>
              {t(`status.${status}`)}
            </StatusBadge>
            <Link href={cataloguePath({ filters: { status: [status] } })}>
              {t('insights.statuses.tools', {
                count,
                number: formatters.number(count),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

/** What came out of the shadow, without blame. */
export function ShadowSection(props: { shadow: Insights['shadow'] }) {
  const { found, open, regularised, declined } = props.shadow;
  const { t, formatters } = useWords();
  const facts = [
    ['insights.shadow.found', found],
    ['insights.shadow.regularised', regularised],
    ['insights.shadow.open', open],
    ['insights.shadow.declined', declined],
  ] as const;
  return (
    <CardSection
      title={t('insights.shadow.title')}
      description={t('insights.shadow.description')}
    >
      <dl className={styles.facts}>
        {facts.map(([label, count]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{formatters.number(count)}</dd>
          </div>
        ))}
      </dl>
    </CardSection>
  );
}

/** The watched tools that fail most. */
export function AvailabilitySection(props: {
  availability: Insights['availability'];
}) {
  const { availability } = props;
  const { t, formatters } = useWords();
  const localize = useLocalize();
  return (
    <CardSection
      title={t('insights.availability.title')}
      description={t('insights.availability.description')}
    >
      {availability.length === 0 ? (
        <p className={styles.quiet}>{t('insights.availability.empty')}</p>
      ) : (
        <ol className={styles.list}>
          {availability.slice(0, SHOWN_TOOLS).map(({ ref, title, days30 }) => (
            <li key={ref} className={styles.row}>
              <Link href={toolPath(ref)}>{localize(title)}</Link>
              <span>{formatters.percent(days30)}</span>
            </li>
          ))}
        </ol>
      )}
    </CardSection>
  );
}
