import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, ButtonLink } from '@backstage/ui';
import { useMutation } from '@tanstack/react-query';
import {
  martechToolImportPermission,
  type ImportReport,
} from '@passerelle/plugin-martech-common';
import {
  CardSection,
  EmptyState,
  LoadingState,
  PageShell,
  QueryProvider,
  saveFile,
} from '@passerelle/ui';
import { cataloguePath } from '../domain/toolPath';
import { useWords } from '../words/useWords';
import { FileDrop } from './FileDrop';
import { FileOutcome, type OutcomeWords } from './FileOutcome';
import { ImportReportView } from './ImportReportView';
import { toolFilesApiRef } from './toolFilesApiRef';
import { useFileLanguage } from './useFileLanguage';
import { useImport } from './useImport';
import styles from './Import.module.css';

function Template() {
  const { t } = useWords();
  const api = useApi(toolFilesApiRef);
  const language = useFileLanguage();
  const download = useMutation({
    mutationFn: async () =>
      saveFile(await api.importTemplate(language), t('import.template.file')),
  });
  return (
    <Button
      variant="secondary"
      isPending={download.isPending}
      onPress={() => download.mutate()}
    >
      {t('import.template.action')}
    </Button>
  );
}

function Import() {
  const { t, formatters } = useWords();
  const work = useImport();
  const { file, check, write, report, failed } = work;
  const wordsOf = ({ counts }: ImportReport): OutcomeWords => {
    const create = formatters.number(counts.create);
    const update = formatters.number(counts.update);
    return {
      done: t('import.done', { create, update }),
      wrong: t('import.wrong', { count: counts.error }),
      nothing: t('import.nothing'),
      ready: t('import.ready', { create, update }),
      confirm: t('import.confirm'),
    };
  };
  return (
    <>
      <CardSection
        title={t('import.file.title')}
        description={t('import.file.text')}
        actions={<Template />}
      >
        <FileDrop
          label={t('import.drop')}
          hint={t('import.dropHint')}
          accept=".csv,.txt,text/csv"
          isDisabled={check.isPending || write.isPending}
          onFile={work.choose}
        />
        <p className={styles.quiet}>{t('import.columns')}</p>
      </CardSection>
      <FileOutcome
        work={work}
        wordsOf={wordsOf}
        doneAction={
          <ButtonLink size="small" href={cataloguePath()}>
            {t('import.toCatalogue')}
          </ButtonLink>
        }
      />
      {report && !failed && (
        <CardSection title={t('import.report', { file: file?.name ?? '' })}>
          <ImportReportView report={report} />
        </CardSection>
      )}
    </>
  );
}

function Page() {
  const { t } = useWords();
  const { allowed, loading } = usePermission({
    permission: martechToolImportPermission,
  });
  return (
    <PageShell title={t('import.title')} intro={t('import.intro')}>
      {loading && <LoadingState shape="cards" count={1} />}
      {!loading && !allowed && (
        <EmptyState
          title={t('import.closed.title')}
          description={t('import.closed.text')}
          action={
            <ButtonLink variant="secondary" href={cataloguePath()}>
              {t('import.toCatalogue')}
            </ButtonLink>
          }
        />
      )}
      {!loading && allowed && <Import />}
    </PageShell>
  );
}

/** Tools from a file: see what each line does, then do it. */
export function ImportPage() {
  return (
    <QueryProvider>
      <Page />
    </QueryProvider>
  );
}
