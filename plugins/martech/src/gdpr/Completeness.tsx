import { Alert } from '@backstage/ui';
import type { CompletenessReport } from '@passerelle/plugin-martech-common';
import {
  AnswerBanner,
  CardSection,
  ErrorState,
  LoadingState,
  ProgressBar,
} from '@passerelle/ui';
import { useWords } from '../words/useWords';
import { GapList } from './GapList';
import { useCompleteness } from './useRegister';
import styles from './Gdpr.module.css';

/** The first thing that the data protection officer must see. */
function Verdicts(props: { report: CompletenessReport }) {
  const { withoutVerdict, unknown, processings } = props.report.counts;
  const { t } = useWords();
  const unknownText =
    unknown > 0 ? t('gdpr.unknown', { count: unknown }) : undefined;
  if (withoutVerdict > 0) {
    return (
      <AnswerBanner
        tone="danger"
        title={t('gdpr.withoutVerdict', { count: withoutVerdict })}
        footnote={unknownText}
      >
        {t('gdpr.withoutVerdictHint')}
      </AnswerBanner>
    );
  }
  return (
    <AnswerBanner
      tone={unknown > 0 ? 'warning' : 'success'}
      title={unknownText ?? t('gdpr.allWithVerdict', { count: processings })}
    />
  );
}

function Progress(props: { report: CompletenessReport }) {
  const { complete, processings } = props.report.counts;
  const { t } = useWords();
  const text = t('gdpr.progress', {
    complete: String(complete),
    count: processings,
  });
  return (
    <div className={styles.progress}>
      <p>{text}</p>
      <ProgressBar
        value={processings === 0 ? 100 : (complete / processings) * 100}
        label={text}
      />
    </div>
  );
}

/** What the register lacks, and who knows. */
export function Completeness() {
  const { t, formatters } = useWords();
  const report = useCompleteness();
  if (report.isPending) return <LoadingState shape="rows" />;
  if (report.isError) {
    return <ErrorState error={report.error} onRetry={() => report.refetch()} />;
  }
  const { organisationGaps, items } = report.data;
  return (
    <>
      <Verdicts report={report.data} />
      {organisationGaps.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('gdpr.organisation', {
            list: formatters.list(organisationGaps),
          })}
        />
      )}
      <CardSection
        title={t('gdpr.toComplete')}
        description={t('gdpr.toCompleteHint')}
      >
        <Progress report={report.data} />
        <GapList items={items} />
      </CardSection>
    </>
  );
}
