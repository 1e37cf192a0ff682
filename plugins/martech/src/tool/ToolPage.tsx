import type { EntityRef, Tool } from '@passerelle/plugin-martech-common';
import { EmptyState, ErrorState, LoadingState } from '@passerelle/ui';
import { ApisSection } from '../apis/ApisSection';
import { HealthSection } from '../health/HealthSection';
import { isUnread, useTool } from '../hooks/useTool';
import { PilotSection } from '../pilot/PilotSection';
import { RatingSection } from '../rating/RatingSection';
import { ToolIndicatorsSection } from '../insights/ToolIndicatorsSection';
import { useWords } from '../words/useWords';
import { SheetSection } from '../register/SheetSection';
import { AnswerSection } from './AnswerSection';
import { CostSection } from './CostSection';
import { DataSection } from './DataSection';
import { HistorySection } from './HistorySection';
import { IntegrationSection } from './IntegrationSection';
import { OwnersSection } from './OwnersSection';
import { PassportSection } from './PassportSection';
import { RiskSection } from './RiskSection';
import { TechnicalDetails } from './TechnicalDetails';
import styles from './ToolPage.module.css';

function ToolLoading() {
  return (
    <div className={styles.page}>
      <LoadingState shape="banner" height={112} />
      <div className={styles.pair}>
        <LoadingState shape="rows" count={3} />
        <LoadingState shape="rows" count={3} />
      </div>
    </div>
  );
}

/** All that is known of one tool, the answer first, IT words last. */
export function ToolSections(props: { tool: Tool }) {
  const { tool } = props;
  return (
    <div className={styles.page}>
      <AnswerSection tool={tool} />
      <PassportSection tool={tool} />
      <PilotSection tool={tool} />
      <div className={styles.pair}>
        <IntegrationSection tool={tool} />
        <HealthSection toolRef={tool.ref} />
        <OwnersSection tool={tool} />
        <DataSection tool={tool} />
        <CostSection tool={tool} />
        <RiskSection tool={tool} />
        <ApisSection tool={tool} />
      </div>
      <div className={styles.pair}>
        <ToolIndicatorsSection toolRef={tool.ref} />
        <RatingSection tool={tool} />
        <HistorySection toolRef={tool.ref} />
      </div>
      <TechnicalDetails tool={tool} />
      <SheetSection tool={tool} />
    </div>
  );
}

/** The page of one tool, in every state. */
export function ToolPage(props: { toolRef: EntityRef }) {
  const { t } = useWords();
  const tool = useTool(props.toolRef);
  if (tool.data) {
    return <ToolSections tool={tool.data} />;
  }
  if (tool.isPending) {
    return <ToolLoading />;
  }
  if (isUnread(tool.error)) {
    return (
      <div role="status">
        <EmptyState
          title={t('tool.reading.title')}
          description={t('tool.reading.text')}
        />
      </div>
    );
  }
  return <ErrorState error={tool.error} onRetry={() => tool.refetch()} />;
}
