import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { approvalsAdminPermission } from '@passerelle/plugin-approvals-common';
import { EmptyState, LoadingState, PageShell } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import { AuditCard } from './AuditCard';
import { DeadLettersCard } from './DeadLettersCard';
import { DryRunCard } from './DryRunCard';

/** For admins: prove what happened, mend what was not delivered, try policies out. */
export function AdminPage() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const { allowed, loading } = usePermission({
    permission: approvalsAdminPermission,
  });
  return (
    <PageShell title={t('admin.title')} intro={t('admin.intro')}>
      {loading && <LoadingState shape="cards" count={2} />}
      {!loading && !allowed && (
        <EmptyState
          title={t('admin.closed.title')}
          description={t('admin.closed.description')}
        />
      )}
      {!loading && allowed && (
        <>
          <AuditCard />
          <DeadLettersCard />
          <DryRunCard />
        </>
      )}
    </PageShell>
  );
}
