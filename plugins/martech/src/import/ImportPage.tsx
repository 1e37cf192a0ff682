import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink, Link } from '@backstage/ui';
import {
  martechToolImportPermission,
  type ImportReport,
} from '@passerelle/plugin-martech-common';
import {
  EmptyState,
  LoadingState,
  PageShell,
  QueryProvider,
} from '@passerelle/ui';
import { cataloguePath } from '../domain/toolPath';
import { useWords } from '../words/useWords';
import { FileImport } from './FileImport';
import type { OutcomeWords } from './FileOutcome';
import { REGISTER_PATH } from '../register/registerPath';
import { TemplateButton } from './TemplateButton';
import { toolFilesApiRef } from './toolFilesApiRef';
import { useImport } from './useImport';

function Import() {
  const { t, formatters } = useWords();
  const api = useApi(toolFilesApiRef);
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
    <FileImport
      work={useImport()}
      wordsOf={wordsOf}
      description={t('import.file.text')}
      columns={t('import.columns')}
      template={
        <TemplateButton
          fileName={t('import.template.file')}
          load={language => api.importTemplate(language)}
        />
      }
      doneAction={
        <ButtonLink size="small" href={cataloguePath()}>
          {t('import.toCatalogue')}
        </ButtonLink>
      }
    />
  );
}

function Page() {
  const { t } = useWords();
  const { allowed, loading } = usePermission({
    permission: martechToolImportPermission,
  });
  return (
    <PageShell
      title={t('import.title')}
      intro={t('import.intro')}
      overline={<Link href={cataloguePath()}>{t('import.back')}</Link>}
    >
      {loading && <LoadingState shape="cards" count={1} />}
      {!loading && !allowed && (
        <EmptyState
          title={t('import.closed.title')}
          description={t('import.closed.text')}
          action={
            <ButtonLink variant="secondary" href={REGISTER_PATH}>
              {t('register.page')}
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
