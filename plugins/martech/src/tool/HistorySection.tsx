import { useState } from 'react';
import { Button } from '@backstage/ui';
import type {
  EntityRef,
  ToolHistoryEntry,
} from '@passerelle/plugin-martech-common';
import {
  CardSection,
  EntityName,
  ErrorState,
  FormattedDate,
  LoadingState,
} from '@passerelle/ui';
import { useToolHistory } from '../hooks/useTool';
import { historySentence } from '../words/historySentence';
import { useWords } from '../words/useWords';
import { tellingEntries } from './tellingEntries';
import styles from './ToolPage.module.css';

/** The last events answer most questions. */
const SHOWN = 5;

/** The words that the person gave who did it. */
function reasonOf(entry: ToolHistoryEntry): string | undefined {
  const { reason, comment, refusal } = entry.data;
  const refusalReason =
    typeof refusal === 'object' && refusal !== null && 'reason' in refusal
      ? refusal.reason
      : undefined;
  return [reason, comment, refusalReason].find(
    text => typeof text === 'string',
  );
}

function Entry(props: { entry: ToolHistoryEntry }) {
  const { entry } = props;
  const words = useWords();
  const reason = reasonOf(entry);
  return (
    <li className={styles.row}>
      <div className={styles.rowText}>
        {historySentence(entry, words)}
        {reason && <div className={styles.quiet}>{reason}</div>}
        <div className={styles.quiet}>
          <FormattedDate value={entry.at} format="medium" />
          {entry.by && (
            <>
              {' '}
              {words.t('history.by')} <EntityName entityRef={entry.by} />
            </>
          )}
        </div>
      </div>
    </li>
  );
}

function Entries(props: { entries: ToolHistoryEntry[] }) {
  const entries = tellingEntries(props.entries);
  const { t } = useWords();
  const [showAll, setShowAll] = useState(false);
  if (entries.length === 0) {
    return <p className={styles.quiet}>{t('history.empty')}</p>;
  }
  return (
    <>
      <ul className={styles.rows}>
        {(showAll ? entries : entries.slice(0, SHOWN)).map((entry, index) => (
          <Entry key={`${entry.at} ${entry.kind} ${index}`} entry={entry} />
        ))}
      </ul>
      {!showAll && entries.length > SHOWN && (
        <Button
          variant="tertiary"
          size="small"
          onPress={() => setShowAll(true)}
        >
          {t('history.showAll', { number: String(entries.length) })}
        </Button>
      )}
    </>
  );
}

/** What happened to the tool, the newest first. */
export function HistorySection(props: { toolRef: EntityRef }) {
  const { t } = useWords();
  const history = useToolHistory(props.toolRef);
  return (
    <CardSection title={t('history.title')}>
      {history.isPending && <LoadingState shape="rows" count={3} />}
      {history.isError && (
        <ErrorState error={history.error} onRetry={() => history.refetch()} />
      )}
      {history.data && <Entries entries={history.data} />}
    </CardSection>
  );
}
