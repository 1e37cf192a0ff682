import { usePermission } from '@backstage/plugin-permission-react';
import { martechRegisterReadPermission } from '@passerelle/plugin-martech-common';
import {
  EmptyState,
  LoadingState,
  PageShell,
  QueryProvider,
} from '@passerelle/ui';
import { useWords } from '../words/useWords';
import { Completeness } from './Completeness';
import { RegisterDownloads } from './RegisterDownloads';
import { RegisterTable } from './RegisterTable';

function Page() {
  const { t } = useWords();
  const { allowed, loading } = usePermission({
    permission: martechRegisterReadPermission,
  });
  return (
    <PageShell
      title={t('gdpr.title')}
      intro={t('gdpr.intro')}
      actions={allowed && <RegisterDownloads />}
    >
      {loading && <LoadingState shape="cards" count={2} />}
      {!loading && !allowed && (
        <EmptyState
          title={t('gdpr.closed.title')}
          description={t('gdpr.closed.text')}
        />
      )}
      {!loading && allowed && (
        <>
          <Completeness />
          <RegisterTable />
        </>
      )}
    </PageShell>
  );
}

/** The register of processing activities (GDPR, article 30): what it lacks, what it says, and its files. */
export function RegisterPage() {
  return (
    <QueryProvider>
      <Page />
    </QueryProvider>
  );
}
