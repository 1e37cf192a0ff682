import type { ReactNode } from 'react';
import { Alert, Button } from '@backstage/ui';
import type { ImportReport } from '@passerelle/plugin-martech-common';
import { LoadingState, statusCodeOf } from '@passerelle/ui';
import { useWords } from '../words/useWords';
import { refusalText } from './refusalText';
import type { FileCheck } from './useFileCheck';
import styles from './Import.module.css';

const TOO_LARGE = 413;

/** How what a file comes to is said. */
export type OutcomeWords = {
  done: string;
  wrong: string;
  nothing: string;
  ready: string;
  confirm: string;
};

function Summary(props: {
  report: ImportReport;
  words: OutcomeWords;
  isWriting: boolean;
  onConfirm: () => void;
  doneAction?: ReactNode;
}) {
  const { report, words, isWriting, onConfirm, doneAction } = props;
  const { t } = useWords();
  const { create, update, error } = report.counts;
  if (report.written) {
    return (
      <Alert
        status="success"
        icon
        title={words.done}
        customActions={doneAction}
      />
    );
  }
  if (error > 0) {
    return (
      <Alert
        status="danger"
        icon
        title={words.wrong}
        description={t('import.wrongHint')}
      />
    );
  }
  if (create + update === 0) {
    return <Alert status="info" icon title={words.nothing} />;
  }
  return (
    <Alert
      status="info"
      icon
      title={words.ready}
      description={t('import.readyHint')}
      customActions={
        <Button variant="primary" isPending={isWriting} onPress={onConfirm}>
          {words.confirm}
        </Button>
      }
    />
  );
}

/** What a file comes to, and what to do about it: confirm it, or mend the lines that are wrong. */
export function FileOutcome(props: {
  work: FileCheck;
  wordsOf: (report: ImportReport) => OutcomeWords;
  /** Where to go once it is done. */
  doneAction?: ReactNode;
}) {
  const { work, wordsOf, doneAction } = props;
  const { check, write, report, failed, confirm } = work;
  const { t } = useWords();
  return (
    <div aria-live="polite" className={styles.outcome}>
      {check.isPending && <LoadingState shape="rows" />}
      {failed && (
        <Alert
          status="danger"
          icon
          title={t('import.refused')}
          description={
            statusCodeOf(failed) === TOO_LARGE
              ? t('import.tooLarge')
              : refusalText(failed)
          }
        />
      )}
      {report && !failed && (
        <Summary
          report={report}
          words={wordsOf(report)}
          isWriting={write.isPending}
          onConfirm={confirm}
          doneAction={doneAction}
        />
      )}
    </div>
  );
}
