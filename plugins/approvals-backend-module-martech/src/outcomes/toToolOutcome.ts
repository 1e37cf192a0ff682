import type { RequestOutcome } from '@passerelle/plugin-approvals-node';
import type {
  ToolOutcome,
  ToolVerdictOutcome,
} from '@passerelle/plugin-martech-common';
import { baseOf, lastDecision } from './baseOf';
import { toolCriteria } from './toolCriteria';
import { toolRefusal } from './toolRefusal';

/** The sheet revision that was judged last. */
function judgedRevision({
  judged,
}: RequestOutcome): Pick<ToolVerdictOutcome, 'sheetRevision'> {
  const revisions = judged
    .map(({ subjectRevision }) => subjectRevision)
    .filter((revision): revision is number => revision !== undefined);
  return revisions.length > 0 ? { sheetRevision: Math.max(...revisions) } : {};
}

/**
 * What a step of a `tool-validation` means to the registry.
 *
 * @returns undefined when it means nothing, for instance a send-back: the validation still runs
 */
export function validationOutcome(
  outcome: RequestOutcome,
): ToolVerdictOutcome | undefined {
  const base = { ...baseOf(outcome), ...judgedRevision(outcome) };
  switch (outcome.kind) {
    case 'submitted':
    case 'resubmitted':
      return {
        ...base,
        kind: 'validation_submitted',
        by: outcome.request.requester,
      };
    case 'withdrawn':
    case 'expired':
      return { ...base, kind: 'validation_ended_without_decision' };
    case 'approved':
      return {
        ...base,
        kind: 'validation_approved',
        by: lastDecision(outcome)?.by,
        criteria: toolCriteria(outcome),
        conditions: outcome.request.conditions,
      };
    case 'rejected':
      return {
        ...base,
        kind: 'validation_rejected',
        by: lastDecision(outcome)?.by,
        criteria: toolCriteria(outcome),
        refusal: toolRefusal(outcome),
      };
    default:
      return undefined;
  }
}

/**
 * What a step of a `tool-access` means to the registry: access counts once it was opened, until it ends.
 *
 * @returns undefined when it means nothing
 */
export function accessOutcome(
  outcome: RequestOutcome,
): ToolOutcome | undefined {
  const { request } = outcome;
  const base = {
    ...baseOf(outcome),
    beneficiary: request.beneficiary ?? request.requester,
  };
  switch (outcome.kind) {
    case 'approved':
      return request.extends !== undefined
        ? undefined
        : {
            ...base,
            kind: 'access_approved',
            acknowledged: request.values.acknowledgedConditions === true,
          };
    case 'fulfilled':
      // More time on an access that the registry knows is no other access.
      return request.extends !== undefined
        ? undefined
        : {
            ...base,
            kind: 'access_granted',
            by: request.fulfilment?.by,
            grantExpiresAt: request.grant?.expiresAt,
          };
    case 'grant_revoked':
    case 'grant_expired':
      return { ...base, kind: 'access_ended' };
    default:
      return undefined;
  }
}
