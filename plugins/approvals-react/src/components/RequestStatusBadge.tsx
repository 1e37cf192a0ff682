import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { StatusBadge } from '@passerelle/ui';
import { requestProgress } from '../words/requestProgress';
import { requestTone } from '../words/statusTone';
import { approvalsReactTranslationRef } from '../words/translation';

/**
 * Where a request stands, in words: with several reviews, how many have
 * answered; after the approval, whether what was asked for is done.
 *
 * @public
 */
export function RequestStatusBadge(props: { request: ApprovalRequest }) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsReactTranslationRef);
  return <StatusBadge tone={requestTone(request)}>{statusWords()}</StatusBadge>;

  function statusWords(): string {
    if (request.status === 'approved' && request.fulfilment) {
      return t(`fulfilmentStatus.${request.fulfilment.status}`);
    }
    const { done, total } = requestProgress(request);
    if (request.status === 'in_review' && total > 1) {
      return t('progress.reviews', {
        done: String(done),
        total: String(total),
      });
    }
    return t(`requestStatus.${request.status}`);
  }
}
