import { refuseConflict } from './refusal';
import type { Plan, PlannedStage, Refusal, RequestState } from './types';

/**
 * Why a request cannot set out on a path: nobody would decide, or a rule can never be met. Invariant 6.
 *
 * @remarks
 * Asked at the first submission only. Later the path keeps the slots that it has, whatever the conditions say by then,
 * and {@link findPathProblem} looks at those.
 */
export function findPlanProblem(plan: Plan): Refusal | undefined {
  const stages = plan.stages.filter(stage => applyingSlots(stage) > 0);
  if (stages.length === 0) {
    return refuseConflict(
      'nobody-decides',
      `The policy "${plan.policy.id}" asks nobody to decide on this request, and nothing is approved by itself: ask an admin to add a slot without a condition`,
    );
  }
  const [stage] = stages.filter(
    ({ rule, ...rest }) =>
      rule.kind === 'quorum' && rule.count > applyingSlots(rest),
  );
  return stage && quorumOutOfReach(stage.id, applyingSlots(stage));
}

/**
 * Why a request cannot go on along its path: a stage that joined it since the first submission has fewer slots than its
 * rule needs approvals. Without this it would be rejected by nobody.
 */
export function findPathProblem({ stages }: RequestState): Refusal | undefined {
  const stage = stages.find(
    ({ rule, reviews }) =>
      rule.kind === 'quorum' &&
      reviews.length > 0 &&
      rule.count > reviews.length,
  );
  return stage && quorumOutOfReach(stage.id, stage.reviews.length);
}

function quorumOutOfReach(stageId: string, slots: number): Refusal {
  return refuseConflict(
    'quorum-out-of-reach',
    `Stage "${stageId}" needs more approvals than the ${slots} slot(s) that its conditions leave: ask an admin to mend the policy`,
  );
}

function applyingSlots({ slots }: Pick<PlannedStage, 'slots'>): number {
  return slots.filter(({ applies }) => applies).length;
}
