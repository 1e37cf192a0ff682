import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { AnswerBanner, EntityName } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import { lastDecision } from './requestAnswer';

/** What the reviewer asked for, above the form that answers it. */
export function WhatIsMissing(props: { request: ApprovalRequest }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const decision = lastDecision(props.request, 'request_changes');
  if (props.request.status !== 'changes_requested' || !decision?.comment) {
    return null;
  }
  return (
    <AnswerBanner
      tone="warning"
      title={t('request.quote', { text: decision.comment })}
    >
      <EntityName entityRef={decision.by} />
    </AnswerBanner>
  );
}
