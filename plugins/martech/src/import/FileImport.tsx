import type { ReactNode } from 'react';
import type { ImportReport } from '@passerelle/plugin-martech-common';
import { CardSection } from '@passerelle/ui';
import { useWords } from '../words/useWords';
import { FileDrop } from './FileDrop';
import { FileOutcome, type OutcomeWords } from './FileOutcome';
import { ImportReportView } from './ImportReportView';
import type { FileCheck } from './useFileCheck';
import styles from './Import.module.css';

/** A file on a page of its own: choose it, see what each line does, then do it. */
export function FileImport(props: {
  work: FileCheck;
  wordsOf: (report: ImportReport) => OutcomeWords;
  /** What kind of file it is. */
  description: string;
  /** Which columns it has. */
  columns: string;
  template: ReactNode;
  /** Where to go once it is done. */
  doneAction: ReactNode;
  /** What is to be chosen before the file. */
  children?: ReactNode;
}) {
  const { work, wordsOf, description, columns, template, doneAction } = props;
  const { file, check, write, report, failed, choose } = work;
  const { t } = useWords();
  return (
    <>
      <CardSection
        title={t('import.file.title')}
        description={description}
        actions={template}
      >
        {props.children}
        <FileDrop
          label={t('import.drop')}
          hint={t('import.dropHint')}
          accept=".csv,.txt,text/csv"
          isDisabled={check.isPending || write.isPending}
          onFile={choose}
        />
        <p className={styles.quiet}>{columns}</p>
      </CardSection>
      <FileOutcome work={work} wordsOf={wordsOf} doneAction={doneAction} />
      {report && !failed && (
        <CardSection title={t('import.report', { file: file?.name ?? '' })}>
          <ImportReportView report={report} />
        </CardSection>
      )}
    </>
  );
}
