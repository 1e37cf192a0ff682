import type { EntityRef } from '@passerelle/plugin-martech-common';
import { CardSection } from '@passerelle/ui';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { targetInWords, valueInWords } from './indicatorWords';
import { Sparkline } from './Sparkline';
import { useToolIndicators } from './useIndicators';
import styles from './Insights.module.css';

/** What is measured of one tool; nothing while nothing is. */
export function ToolIndicatorsSection(props: { toolRef: EntityRef }) {
  const words = useWords();
  const { t } = words;
  const localize = useLocalize();
  const { data } = useToolIndicators(props.toolRef);
  if (!data || data.length === 0) return null;
  return (
    <CardSection title={t('insights.ofTool')}>
      <ul className={styles.list}>
        {data.map(indicator => (
          <li key={indicator.id} className={styles.measured}>
            <div>
              <span className={styles.strong}>{localize(indicator.title)}</span>
              <p className={styles.quiet}>
                {targetInWords(indicator, words) ?? localize(indicator.source)}
              </p>
            </div>
            <Sparkline values={indicator.values} />
            <span className={styles.figure}>
              {indicator.last &&
                valueInWords(indicator.last.value, indicator.unit, words)}
            </span>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
