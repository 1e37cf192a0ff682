import { lazy, Suspense } from 'react';
import { Select } from '@backstage/ui';
import type {
  CorrelationAnswer,
  Indicator,
  Insights,
} from '@passerelle/plugin-martech-common';
import { CardSection, ErrorState, LoadingState } from '@passerelle/ui';
import { useSearchParams } from 'react-router-dom';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { CorrelationTable } from './CorrelationTable';
import { correlationSentence } from './indicatorWords';
import { useCorrelation } from './useIndicators';
import styles from './Insights.module.css';

/** The chart library is large; who does not look at a chart does not load it. */
const CorrelationChart = lazy(() => import('./CorrelationChart'));
const CHART_HEIGHT = 280;

function Answer(props: { answer: CorrelationAnswer; toolName: string }) {
  const { answer, toolName } = props;
  const words = useWords();
  const { t } = words;
  const { spearman, outliers } = answer;
  return (
    <div className={styles.answer}>
      <p className={styles.sentence}>{correlationSentence(answer, words)}</p>
      {spearman !== undefined && (
        <p className={styles.quiet}>
          {outliers > 0 &&
            t('insights.correlation.outliers', { count: outliers })}{' '}
          {t('insights.correlation.noCause')}
        </p>
      )}
      <Suspense
        fallback={<LoadingState shape="banner" height={CHART_HEIGHT} />}
      >
        <CorrelationChart
          answer={answer}
          toolName={toolName}
          height={CHART_HEIGHT}
        />
      </Suspense>
      <CorrelationTable answer={answer} toolName={toolName} />
    </div>
  );
}

/** What is compared: from the address, else the first pair of which there is something to see. */
function useChoice(
  indicators: readonly Indicator[],
  tools: Insights['availability'],
) {
  const [address, setAddress] = useSearchParams();
  const own = indicators.filter(({ origin }) => origin === 'company');
  const withTools = own.find(({ toolRefs }) => toolRefs.length > 0);
  const indicator = address.get('with') ?? (withTools ?? own[0])?.id;
  const preferred = own.find(({ id }) => id === indicator)?.toolRefs[0];
  const tool = address.get('tool') ?? preferred ?? tools[0]?.ref;
  const choose = (name: 'tool' | 'with', value: string) =>
    setAddress(
      known => {
        const next = new URLSearchParams(known);
        next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return { own, indicator, tool, choose };
}

/** The availability of a tool beside what the business measures, day by day. */
export function CorrelationSection(props: {
  indicators: readonly Indicator[];
  tools: Insights['availability'];
}) {
  const { indicators, tools } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const { own, indicator, tool, choose } = useChoice(indicators, tools);
  const answer = useCorrelation(tool, indicator);
  const title = tools.find(({ ref }) => ref === tool)?.title;
  const canCompare = own.length > 0 && tools.length > 0;
  return (
    <CardSection
      title={t('insights.correlation.title')}
      description={t('insights.correlation.description')}
    >
      {!canCompare && (
        <p className={styles.quiet}>{t('insights.correlation.empty')}</p>
      )}
      {canCompare && (
        <>
          <div className={styles.choices}>
            <Select
              className={styles.choice}
              label={t('insights.correlation.tool')}
              options={tools.map(one => ({
                id: one.ref,
                label: localize(one.title),
              }))}
              value={tool ?? null}
              onChange={key => key !== null && choose('tool', String(key))}
            />
            <Select
              className={styles.choice}
              label={t('insights.correlation.with')}
              options={own.map(one => ({
                id: one.id,
                label: localize(one.title),
              }))}
              value={indicator ?? null}
              onChange={key => key !== null && choose('with', String(key))}
            />
          </div>
          {answer.isPending && (
            <LoadingState shape="banner" height={CHART_HEIGHT} />
          )}
          {answer.isError && (
            <ErrorState error={answer.error} onRetry={() => answer.refetch()} />
          )}
          {answer.data && (
            <Answer
              answer={answer.data}
              toolName={title ? localize(title) : answer.data.availabilityOf}
            />
          )}
        </>
      )}
    </CardSection>
  );
}
