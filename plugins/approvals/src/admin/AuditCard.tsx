import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { AuditVerification } from '@passerelle/plugin-approvals-common';
import { approvalsApiRef } from '@passerelle/plugin-approvals-react';
import {
  AnswerBanner,
  CardSection,
  ErrorState,
  useFormatters,
  type Tone,
} from '@passerelle/ui';
import { useMutation } from '@tanstack/react-query';
import { approvalsTranslationRef } from '../words/translation';
import { AuditExport } from './AuditExport';

/** Recomputes every seal of the audit trail, and says the result in words. */
export function AuditCard() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const api = useApi(approvalsApiRef);
  const verify = useMutation({ mutationFn: () => api.verifyAudit() });
  return (
    <CardSection
      title={t('admin.audit.title')}
      description={t('admin.audit.description')}
      actions={
        <Button
          variant="primary"
          isPending={verify.isPending}
          onPress={() => verify.mutate()}
        >
          {t('admin.audit.verify')}
        </Button>
      }
    >
      <div aria-live="polite">
        {verify.data && <AuditResult result={verify.data} />}
      </div>
      {verify.isError && (
        <ErrorState error={verify.error} onRetry={() => verify.mutate()} />
      )}
      <AuditExport />
    </CardSection>
  );
}

/** A snapshot is named only when the events of all requests hold. */
function titleOf({ valid, firstBreak, checkpoints }: AuditVerification) {
  if (valid) {
    return 'admin.audit.valid';
  }
  return firstBreak?.kind === 'snapshot' && !checkpoints?.firstBreak
    ? 'admin.audit.differs'
    : 'admin.audit.broken';
}

/** Intact is green only as far as somebody could prove it: seals without a key prove nothing. */
function toneOf({ valid, checkpoints }: AuditVerification): Tone {
  if (!valid) {
    return 'danger';
  }
  return checkpoints && !checkpoints.sealsChecked ? 'warning' : 'success';
}

function AuditResult(props: { result: AuditVerification }) {
  const { result } = props;
  const { checkpoints, firstBreak } = result;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const formatters = useFormatters();
  return (
    <AnswerBanner
      tone={toneOf(result)}
      title={t(titleOf(result))}
      footnote={
        checkpoints &&
        t(
          checkpoints.sealsChecked
            ? 'admin.audit.sealed'
            : 'admin.audit.unsealed',
        )
      }
    >
      <p>
        {t('admin.audit.checked', {
          events: formatters.number(result.checkedEvents),
          requests: formatters.number(result.checkedRequests),
        })}
      </p>
      {checkpoints && (
        <p>
          {t('admin.audit.checkpoints', {
            checkpoints: formatters.number(checkpoints.count),
            since: formatters.number(checkpoints.eventsSince),
          })}
        </p>
      )}
      {firstBreak && (
        <p>
          {t(
            firstBreak.kind === 'snapshot'
              ? 'admin.audit.snapshotBreak'
              : 'admin.audit.firstBreak',
            {
              request: firstBreak.requestId,
              sequence: String(firstBreak.sequence),
            },
          )}
        </p>
      )}
      {checkpoints?.firstBreak && (
        <p>
          {t('admin.audit.checkpointBreak', {
            number: String(checkpoints.firstBreak.number),
          })}
        </p>
      )}
    </AnswerBanner>
  );
}
