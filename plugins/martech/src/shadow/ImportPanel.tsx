import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import type { ImportReport } from '@passerelle/plugin-martech-common';
import { FileDrop } from '../import/FileDrop';
import { FileOutcome, type OutcomeWords } from '../import/FileOutcome';
import { ImportReportView } from '../import/ImportReportView';
import { useFileCheck } from '../import/useFileCheck';
import { useFileLanguage } from '../import/useFileLanguage';
import { useWords } from '../words/useWords';
import { shadowApiRef } from './shadowApiRef';
import { useShadowRefresh } from './useShadow';
import styles from './Shadow.module.css';

type Source = 'expense' | 'sso';

/** An export of expenses or of single sign-on: first what each line does, then it is done. */
export function ImportPanel() {
  const { t } = useWords();
  const api = useApi(shadowApiRef);
  const language = useFileLanguage();
  const [source, setSource] = useState<Source>('expense');
  const work = useFileCheck(
    (file, dryRun) => api.importFindings(file, { source, dryRun, language }),
    useShadowRefresh(),
  );
  const { check, write, report, failed } = work;
  const wordsOf = ({ counts }: ImportReport): OutcomeWords => ({
    done: t('shadow.import.done', { count: counts.create }),
    wrong: t('shadow.import.wrong', { count: counts.error }),
    nothing: t('shadow.import.nothing'),
    ready: t('shadow.import.ready', { count: counts.create }),
    confirm: t('shadow.import.confirm'),
  });
  return (
    <div className={styles.fields}>
      <RadioGroup
        label={t('shadow.import.source')}
        orientation="horizontal"
        value={source}
        onChange={key => setSource(key === 'sso' ? 'sso' : 'expense')}
      >
        <Radio value="expense">{t('shadow.source.expense')}</Radio>
        <Radio value="sso">{t('shadow.source.sso')}</Radio>
      </RadioGroup>
      <FileDrop
        label={t('shadow.import.drop')}
        hint={t('shadow.import.hint')}
        accept=".csv,.txt,text/csv"
        isDisabled={check.isPending || write.isPending}
        onFile={work.choose}
      />
      <FileOutcome work={work} wordsOf={wordsOf} />
      {report && !failed && <ImportReportView report={report} />}
    </div>
  );
}
