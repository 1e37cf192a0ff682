import { refuseConflict } from './refusal';
import type { Plan, PlannedStage, Refusal } from './types';

/**
 * Why a request cannot set out on a path: nobody would decide, or a rule can never be met. Invariant 6.
 *
 * @remarks
 * Asked at the first submission only. Later the path keeps the slots that it has, whatever the conditions say by then.
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
  return (
    stage &&
    refuseConflict(
      'quorum-out-of-reach',
      `Stage "${stage.id}" needs more approvals than the ${applyingSlots(
        stage,
      )} slot(s) that its conditions leave: ask an admin to mend the policy`,
    )
  );
}

function applyingSlots({ slots }: Pick<PlannedStage, 'slots'>): number {
  return slots.filter(({ applies }) => applies).length;
}
