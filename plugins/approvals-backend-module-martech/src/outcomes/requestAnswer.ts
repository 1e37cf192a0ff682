import type { RequestOutcome } from '@passerelle/plugin-approvals-node';
import type { RequestAnswer } from '@passerelle/plugin-martech-common';

/**
 * What a step means to lead times: the answer to whoever asked, whatever it is.
 *
 * @returns undefined for any other step; a request that is taken back got none
 */
export function requestAnswer({
  kind,
  at,
  request,
}: RequestOutcome): RequestAnswer | undefined {
  if (kind !== 'approved' && kind !== 'rejected') return undefined;
  return {
    requestId: request.id,
    type: request.type,
    submittedAt: request.submittedAt ?? request.createdAt,
    answeredAt: at,
    answer: kind,
  };
}
