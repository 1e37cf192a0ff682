import type { Decision } from '@passerelle/plugin-approvals-common';
import type { RequestOutcome } from '@passerelle/plugin-approvals-node';
import type { ToolOutcomeBase } from '@passerelle/plugin-martech-common';

/** What every outcome tells the registry, whatever it is about. */
export function baseOf(outcome: RequestOutcome): ToolOutcomeBase {
  return {
    id: outcome.id,
    at: outcome.at,
    requestVersion: outcome.version,
    requestId: outcome.request.id,
    requestNumber: outcome.request.number,
    seeded: outcome.seeded,
  };
}

/** The decision that settled a request. */
export function lastDecision(outcome: RequestOutcome): Decision | undefined {
  return outcome.request.stages
    .flatMap(stage => stage.reviews)
    .flatMap(review => (review.decision ? [review.decision] : []))
    .sort((a, b) => b.at.localeCompare(a.at))[0];
}
