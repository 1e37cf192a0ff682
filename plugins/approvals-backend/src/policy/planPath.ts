import type { Plan, PlannedStage, Refusal } from '../engine/types';
import type { ConditionBindings } from './condition/evaluateCondition';
import { planStage } from './planStage';
import { policyDefinitionSchema } from './policyDefinitionSchema';
import { ReviewerFinder } from './ReviewerFinder';
import type { PlanInput, PolicyDefinition } from './types';

/**
 * The path that a request takes under a policy: which stages and slots apply and why, and who holds each slot. Pinned
 * at a submission, and what the dry run shows.
 *
 * @returns in mode `submission`, a refusal when a condition cannot be evaluated, or a slot has no eligible person even
 * after its fallback. Whether a request can set out on the path is `findPlanProblem` of the engine, which refuses a path
 * on which nobody decides
 * @throws what the injected functions throw
 */
export async function planPath(input: PlanInput): Promise<Plan | Refusal> {
  const parsed = policyDefinitionSchema.safeParse(input.policy.definition);
  if (!parsed.success) {
    return refuse(
      'policy-unreadable',
      `The policy "${input.policy.id}" that this request was submitted under cannot be read any more: withdraw the request and file it again`,
    );
  }
  const definition = parsed.data;
  const finder = new ReviewerFinder(input);
  const stages: PlannedStage[] = [];
  for (const stage of definition.stages) {
    const planned = await planStage({
      stage,
      bindings: toBindings(input),
      finder,
      distinct: !definition.allowSamePersonInSeveralSlots,
      mode: input.mode,
    });
    if ('kind' in planned) {
      return planned;
    }
    stages.push(planned);
  }
  return toPlan(input, definition, stages, finder);
}

async function toPlan(
  input: PlanInput,
  definition: PolicyDefinition,
  stages: PlannedStage[],
  finder: ReviewerFinder,
): Promise<Plan> {
  const { fulfilment } = definition;
  return {
    policy: {
      id: input.policy.id,
      revision: input.policy.revision,
      definition: JSON.parse(JSON.stringify(definition)),
    },
    allowSamePersonInSeveralSlots: definition.allowSamePersonInSeveralSlots,
    stages,
    ...(definition.expireAfterDays !== undefined && {
      expireAfterDays: definition.expireAfterDays,
    }),
    ...(fulfilment && {
      fulfilment: {
        fulfillers: await finder.resolve(fulfilment.by),
        grant: fulfilment.grant,
      },
    }),
  };
}

function toBindings(input: PlanInput): ConditionBindings {
  return {
    request: {
      type: input.requestType,
      values: input.values,
      extends: input.extends ?? false,
    },
    subject: input.subject?.data ?? {},
    requester: { ref: input.requester, groups: input.requesterGroups },
  };
}

function refuse(code: string, message: string): Refusal {
  return { kind: 'conflict', code, message };
}
