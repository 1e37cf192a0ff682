import {
  criterionDefinitions,
  type Insights,
} from '@passerelle/plugin-martech-common';
import { CardSection } from '@passerelle/ui';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { Bars } from './Bars';
import { waitingInWords } from './indicatorWords';
import styles from './Insights.module.css';

/** Where requests wait longest. */
export function BottleneckSection(props: {
  bottlenecks: Insights['bottlenecks'];
}) {
  const { bottlenecks } = props;
  const words = useWords();
  const { t } = words;
  const localize = useLocalize();
  const longest = Math.max(...bottlenecks.map(row => row.medianDays), 0.1);
  return (
    <CardSection
      title={t('insights.bottlenecks.title')}
      description={t('insights.bottlenecks.description')}
    >
      {bottlenecks.length === 0 ? (
        <p className={styles.quiet}>{t('insights.bottlenecks.empty')}</p>
      ) : (
        <Bars
          caption={t('insights.bottlenecks.title')}
          headings={[
            t('insights.criterion'),
            t('insights.median'),
            t('insights.p90'),
            t('insights.bottlenecks.reviews'),
          ]}
          rows={bottlenecks.map((row, index) => ({
            id: row.criterion,
            label: localize(criterionDefinitions[row.criterion].title),
            share: row.medianDays / longest,
            tone: index === 0 ? 'warning' : 'info',
            cells: waitingInWords(row, words),
          }))}
        />
      )}
    </CardSection>
  );
}
