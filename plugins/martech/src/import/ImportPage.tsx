import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Button, ButtonLink } from '@backstage/ui';
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
  statusCodeOf,
} from '@passerelle/ui';
import { cataloguePath } from '../domain/toolPath';
import { useWords } from '../words/useWords';
import { FileDrop } from './FileDrop';
import { ImportReportView } from './ImportReportView';
import { refusalText } from './refusalText';
import { toolFilesApiRef } from './toolFilesApiRef';
import { useFileLanguage } from './useFileLanguage';
import { useImport } from './useImport';
import styles from './Import.module.css';

const TOO_LARGE = 413;

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

/** What the report comes to, and what to do about it. */
function Summary(props: {
  report: ImportReport;
  isWriting: boolean;
  onConfirm: () => void;
}) {
  const { report, isWriting, onConfirm } = props;
  const { t, formatters } = useWords();
  const { create, update, error } = report.counts;
  const counts = {
    create: formatters.number(create),
    update: formatters.number(update),
  };
  if (report.written) {
    return (
      <Alert
        status="success"
        icon
        title={t('import.done', counts)}
        customActions={
          <ButtonLink size="small" href={cataloguePath()}>
            {t('import.toCatalogue')}
          </ButtonLink>
        }
      />
    );
  }
  if (error > 0) {
    return (
      <Alert
        status="danger"
        icon
        title={t('import.wrong', { count: error })}
        description={t('import.wrongHint')}
      />
    );
  }
  if (create + update === 0) {
    return <Alert status="info" icon title={t('import.nothing')} />;
  }
  return (
    <Alert
      status="info"
      icon
      title={t('import.ready', counts)}
      description={t('import.readyHint')}
      customActions={
        <Button variant="primary" isPending={isWriting} onPress={onConfirm}>
          {t('import.confirm')}
        </Button>
      }
    />
  );
}

function Import() {
  const { t } = useWords();
  const { file, check, write, choose, confirm } = useImport();
  const report = write.data ?? check.data;
  const failed = write.error ?? check.error;
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
          onFile={choose}
        />
        <p className={styles.quiet}>{t('import.columns')}</p>
      </CardSection>
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
        {report && !check.isPending && !failed && (
          <Summary
            report={report}
            isWriting={write.isPending}
            onConfirm={confirm}
          />
        )}
      </div>
      {report && !check.isPending && !failed && (
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
