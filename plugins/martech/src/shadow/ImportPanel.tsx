import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Alert, Button, Radio, RadioGroup } from '@backstage/ui';
import type { ImportReport } from '@passerelle/plugin-martech-common';
import { LoadingState } from '@passerelle/ui';
import { useMutation } from '@tanstack/react-query';
import { FileDrop } from '../import/FileDrop';
import { ImportReportView } from '../import/ImportReportView';
import { refusalText } from '../import/refusalText';
import { useFileLanguage } from '../import/useFileLanguage';
import { useWords } from '../words/useWords';
import { shadowApiRef } from './shadowApiRef';
import { useShadowRefresh } from './useShadow';
import styles from './Shadow.module.css';

type Source = 'expense' | 'sso';

function useFindingImport(source: Source) {
  const api = useApi(shadowApiRef);
  const language = useFileLanguage();
  const refresh = useShadowRefresh();
  return useMutation({
    mutationFn: ({ file, dryRun }: { file: File; dryRun: boolean }) =>
      api.importFindings(file, { source, dryRun, language }),
    onSuccess: report => {
      if (report.written) void refresh();
    },
  });
}

function Outcome(props: {
  report: ImportReport;
  isPending: boolean;
  onConfirm: () => void;
}) {
  const { report, isPending, onConfirm } = props;
  const { t } = useWords();
  const { create, error } = report.counts;
  if (report.written) {
    return (
      <Alert
        status="success"
        icon
        title={t('shadow.import.done', { count: create })}
      />
    );
  }
  if (error > 0) {
    return (
      <Alert
        status="danger"
        icon
        title={t('shadow.import.wrong', { count: error })}
      />
    );
  }
  if (create === 0) {
    return <Alert status="info" icon title={t('shadow.import.nothing')} />;
  }
  return (
    <Alert
      status="info"
      icon
      title={t('shadow.import.ready', { count: create })}
      customActions={
        <Button variant="primary" isPending={isPending} onPress={onConfirm}>
          {t('shadow.import.confirm')}
        </Button>
      }
    />
  );
}

/** An export of expenses or of single sign-on: first what each line does, then it is done. */
export function ImportPanel() {
  const { t } = useWords();
  const [source, setSource] = useState<Source>('expense');
  const [file, setFile] = useState<File>();
  const upload = useFindingImport(source);
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
        isDisabled={upload.isPending}
        onFile={chosen => {
          setFile(chosen);
          upload.mutate({ file: chosen, dryRun: true });
        }}
      />
      <div aria-live="polite" className={styles.fields}>
        {upload.isPending && <LoadingState shape="rows" />}
        {upload.isError && (
          <Alert
            status="danger"
            icon
            title={t('shadow.import.refused')}
            description={refusalText(upload.error)}
          />
        )}
        {upload.data && (
          <Outcome
            report={upload.data}
            isPending={upload.isPending}
            onConfirm={() => file && upload.mutate({ file, dryRun: false })}
          />
        )}
      </div>
      {upload.data && <ImportReportView report={upload.data} />}
    </div>
  );
}
