import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageShell,
  QueryProvider,
  Section,
} from '@passerelle/ui';
import { useMartechSignal } from '../hooks/useMartechSignal';
import { useWords } from '../words/useWords';
import { CorrelationSection } from './CorrelationSection';
import { BottleneckSection } from './BottleneckSection';
import { IndicatorCard } from './IndicatorCard';
import { LeadTimeSection } from './LeadTimeSection';
import {
  AvailabilitySection,
  CoverageSection,
  ShadowSection,
  StatusSection,
} from './StateSections';
import { useIndicators, useInsights } from './useIndicators';
import styles from './Insights.module.css';

function Indicators() {
  const { t } = useWords();
  const indicators = useIndicators();
  if (indicators.isPending) return <LoadingState shape="cards" count={6} />;
  if (indicators.isError) {
    return (
      <ErrorState
        error={indicators.error}
        onRetry={() => indicators.refetch()}
      />
    );
  }
  return (
    <Section title={t('insights.indicators')}>
      <ul className={styles.cards}>
        {indicators.data.map(indicator => (
          <IndicatorCard key={indicator.id} indicator={indicator} />
        ))}
      </ul>
    </Section>
  );
}

function Sections() {
  const { t } = useWords();
  const insights = useInsights();
  const indicators = useIndicators();
  if (insights.isPending) {
    return <LoadingState shape="banner" height={220} />;
  }
  if (insights.isError) {
    return (
      <ErrorState error={insights.error} onRetry={() => insights.refetch()} />
    );
  }
  const { data } = insights;
  if (data.statuses.length === 0) {
    return (
      <EmptyState
        title={t('insights.empty.title')}
        description={t('insights.empty.text')}
      />
    );
  }
  return (
    <>
      <div className={styles.pair}>
        <div className={styles.column}>
          <LeadTimeSection leadTimes={data.leadTimes} />
          <ShadowSection shadow={data.shadow} />
        </div>
        <div className={styles.column}>
          <BottleneckSection bottlenecks={data.bottlenecks} />
          <CoverageSection coverage={data.coverage} />
          <StatusSection statuses={data.statuses} />
          <AvailabilitySection availability={data.availability} />
        </div>
      </div>
      {indicators.data && (
        <CorrelationSection
          indicators={indicators.data}
          tools={data.availability}
        />
      )}
    </>
  );
}

function Scorecard() {
  const { t } = useWords();
  useMartechSignal();
  return (
    <PageShell title={t('insights.title')} intro={t('insights.intro')}>
      <Indicators />
      <Sections />
    </PageShell>
  );
}

/** The scorecard that IT and marketing share. */
export function InsightsPage() {
  return (
    <QueryProvider>
      <Scorecard />
    </QueryProvider>
  );
}
