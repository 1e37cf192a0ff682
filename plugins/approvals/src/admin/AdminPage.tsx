import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { approvalsAdminPermission } from '@passerelle/plugin-approvals-common';
import { EmptyState, LoadingState, PageShell } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import { AuditCard } from './AuditCard';
import { DeadLettersCard } from './DeadLettersCard';
import { DryRunCard } from './DryRunCard';
import { PoliciesCard } from './PoliciesCard';

/** For admins: see and try policies, mend what was not delivered, prove what happened. */
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
          <PoliciesCard />
          <DryRunCard />
          <DeadLettersCard />
          <AuditCard />
        </>
      )}
    </PageShell>
  );
}
