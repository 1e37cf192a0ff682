import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useRevoke } from '@passerelle/plugin-approvals-react';
import { approvalsTranslationRef } from '../words/translation';
import { ActionPanel } from './ActionPanel';

/** Takes back what a request gave. */
export function RevokePanel(props: { id: string; onClose(): void }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const revoke = useRevoke(props.id);
  const comment = reason.trim();
  const problem = comment ? undefined : t('act.reasonMissing');
  return (
    <ActionPanel
      title={t('act.revoke.title')}
      description={t('act.revoke.description')}
      reason={reason}
      onReason={setReason}
      confirm={t('act.revoke.confirm')}
      isDestructive
      problem={isTried ? problem : undefined}
      isPending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => {
        setIsTried(true);
        if (!problem) {
          revoke.mutate({ comment }, { onSuccess: props.onClose });
        }
      }}
      onClose={props.onClose}
    />
  );
}
