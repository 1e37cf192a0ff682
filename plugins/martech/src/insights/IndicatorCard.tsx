import { useId, useState } from 'react';
import { Button, ButtonLink } from '@backstage/ui';
import type { Indicator } from '@passerelle/plugin-martech-common';
import { EntityName, StatusBadge, type Tone } from '@passerelle/ui';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { targetInWords, valueInWords } from './indicatorWords';
import { Sparkline } from './Sparkline';
import { ValuesDialog } from './ValuesDialog';
import { valuesPath } from './valuesPath';
import styles from './Insights.module.css';

const trendTones: Record<NonNullable<Indicator['trend']>, Tone> = {
  better: 'success',
  worse: 'warning',
  stable: 'neutral',
};

/** What is measured, how, from what and by whom: the same words for everybody. */
function Definition(props: { indicator: Indicator; id: string }) {
  const { indicator, id } = props;
  const { t } = useWords();
  const localize = useLocalize();
  return (
    <dl id={id} className={styles.definition}>
      <dt>{t('insights.formula')}</dt>
      <dd>{localize(indicator.formula)}</dd>
      <dt>{t('insights.source')}</dt>
      <dd>{localize(indicator.source)}</dd>
      {indicator.owner && (
        <>
          <dt>{t('insights.owner')}</dt>
          <dd>
            <EntityName entityRef={indicator.owner} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** The day of a value, as people say it: "hier", else its date. */
function Day(props: { day: string }) {
  const { t, formatters } = useWords();
  const noon = `${props.day}T12:00:00Z`;
  const isRecent = [0, -1].includes(formatters.daysUntil(noon));
  return (
    <span className={styles.quiet}>
      {isRecent
        ? formatters.relativeDay(noon)
        : t('insights.asOf', { date: formatters.date(noon, 'medium') })}
    </span>
  );
}

/** One indicator: its value, whether that is good, where it comes from. */
export function IndicatorCard(props: { indicator: Indicator }) {
  const { indicator } = props;
  const words = useWords();
  const { t } = words;
  const localize = useLocalize();
  const [isDefined, setIsDefined] = useState(false);
  const definitionId = useId();
  const titleId = useId();
  const { last, lastDay, trend, values, unit } = indicator;
  const target = targetInWords(indicator, words);
  return (
    <li className={styles.card} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.cardTitle}>
        {localize(indicator.title)}
      </h3>
      <div className={styles.cardFigure}>
        {last ? (
          <span>
            <span className={styles.value}>
              {valueInWords(last.value, unit, words)}
            </span>{' '}
            {lastDay && <Day day={lastDay} />}
          </span>
        ) : (
          <span className={styles.noValue}>{t('insights.noValue')}</span>
        )}
        {trend && (
          <StatusBadge tone={trendTones[trend]}>
            {t(`insights.trend.${trend}`)}
          </StatusBadge>
        )}
      </div>
      <Sparkline values={values} />
      {target && <p className={styles.quiet}>{target}</p>}
      <div className={styles.cardActions}>
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={isDefined}
          aria-controls={isDefined ? definitionId : undefined}
          aria-describedby={titleId}
          onPress={() => setIsDefined(!isDefined)}
        >
          {t(isDefined ? 'insights.hideDefinition' : 'insights.showDefinition')}
        </Button>
        {indicator.writable && (
          <>
            <ValuesDialog indicator={indicator} />
            <ButtonLink
              size="small"
              variant="secondary"
              href={valuesPath(indicator.id)}
              aria-label={t('insights.values.openFor', {
                indicator: localize(indicator.title),
              })}
            >
              {t('insights.values.open')}
            </ButtonLink>
          </>
        )}
      </div>
      {isDefined && <Definition indicator={indicator} id={definitionId} />}
    </li>
  );
}
