import type {
  ConditionOutcome,
  PlannedSlot,
  PlannedStage,
  Refusal,
} from '../engine/types';
import {
  evaluateCondition,
  type ConditionBindings,
} from './condition/evaluateCondition';
import { findUnfillable } from './distinctReviewers';
import type { ReviewerFinder } from './ReviewerFinder';
import type { PlanInput, PolicySlot, PolicyStage } from './types';

type StageInput = {
  stage: PolicyStage;
  bindings: ConditionBindings;
  finder: ReviewerFinder;
  /** One person fills one slot. */
  distinct: boolean;
  mode: PlanInput['mode'];
};

type FilledSlot = { slot: PlannedSlot; eligible: readonly string[] };

/**
 * Plans one stage: its condition, its slots and their people, and whether its rule can be met by them.
 *
 * @returns a refusal only in mode `submission`
 */
export async function planStage(
  input: StageInput,
): Promise<PlannedStage | Refusal> {
  const { stage, mode } = input;
  const condition = judge(stage, `stage "${stage.id}"`, input);
  if (isRefusal(condition)) {
    return condition;
  }
  const filled: FilledSlot[] = [];
  for (const slot of stage.slots) {
    const planned = await planSlot(slot, condition?.held ?? true, input);
    if (isRefusal(planned)) {
      return planned;
    }
    filled.push(planned);
  }
  const applying = filled.filter(({ slot }) => slot.applies);
  const unmet =
    mode === 'submission' ? findUnmetRule(input, applying) : undefined;
  return (
    unmet ?? {
      id: stage.id,
      title: stage.title,
      rule: stage.rule,
      applies: applying.length > 0,
      ...(condition && { condition }),
      slots: filled.map(({ slot }) => slot),
    }
  );
}

async function planSlot(
  slot: PolicySlot,
  stageApplies: boolean,
  input: StageInput,
): Promise<FilledSlot | Refusal> {
  const place = `slot "${slot.id}" of stage "${input.stage.id}"`;
  const condition = stageApplies ? judge(slot, place, input) : undefined;
  if (isRefusal(condition)) {
    return condition;
  }
  const applies = stageApplies && (condition?.held ?? true);
  const people = applies
    ? await fill(slot, input.finder)
    : { reviewers: [], fallback: [], eligible: [], usedFallback: false };
  const unassigned = applies && people.eligible.length === 0;
  if (unassigned && input.mode === 'submission') {
    return noReviewer(slot, place);
  }
  const reason = slot.reason ?? input.stage.reason;
  const escalation =
    applies && slot.escalation
      ? await input.finder.resolve(slot.escalation)
      : undefined;
  return {
    eligible: people.eligible,
    slot: {
      id: slot.id,
      ...(slot.title && { title: slot.title }),
      ...(slot.criterion && { criterion: slot.criterion }),
      ...(slot.dependsOn && { dependsOn: slot.dependsOn }),
      applies,
      ...(condition && { condition }),
      ...(reason && { reason }),
      reviewers: unassigned ? [] : people.reviewers,
      fallback: people.fallback,
      ...(escalation && { escalation }),
      usedFallback: people.usedFallback,
      unassigned,
      ...(slot.slaHours !== undefined && { slaHours: slot.slaHours }),
    },
  };
}

async function fill(slot: PolicySlot, finder: ReviewerFinder) {
  const [first, second] = [
    await finder.find(slot.reviewers),
    await finder.find(slot.fallback),
  ];
  const usedFallback = first.eligible.length === 0;
  return {
    ...(usedFallback ? second : first),
    fallback: usedFallback ? [] : second.reviewers,
    usedFallback: usedFallback && second.eligible.length > 0,
  };
}

function judge(
  item: Pick<PolicySlot, 'when' | 'reason'>,
  place: string,
  { bindings, mode }: StageInput,
): ConditionOutcome | Refusal | undefined {
  if (item.when === undefined) {
    return undefined;
  }
  const result = evaluateCondition(item.when, bindings);
  if ('error' in result && mode === 'submission') {
    return {
      kind: 'conflict',
      code: 'condition-error',
      message: `The condition of ${place} cannot be evaluated (${item.when}: ${result.error}): give the value that it needs, or ask an admin to mend the policy`,
    };
  }
  return {
    expression: item.when,
    held: 'error' in result || result.held,
    ...(item.reason && { reason: item.reason }),
  };
}

function findUnmetRule(
  { stage, distinct }: StageInput,
  applying: FilledSlot[],
): Refusal | undefined {
  if (applying.length === 0) {
    return undefined;
  }
  const needed = {
    all: applying.length,
    any: 1,
    quorum: stage.rule.kind === 'quorum' ? stage.rule.count : 0,
  }[stage.rule.kind];
  const empty = distinct
    ? findUnfillable(applying.map(({ eligible }) => eligible))
    : [];
  const [slot] = empty.map(position => applying[position].slot);
  return slot && applying.length - empty.length < needed
    ? {
        kind: 'conflict',
        code: 'no-reviewer',
        params: { slot: slot.id, stage: stage.id },
        message: `No reviewer is left for slot "${slot.id}" of stage "${stage.id}": one person fills one slot, and everybody who could is needed elsewhere in the stage. Ask an admin for another reviewer or a fallback`,
      }
    : undefined;
}

function noReviewer(slot: PolicySlot, place: string): Refusal {
  return {
    kind: 'conflict',
    code: 'no-reviewer',
    params: { slot: slot.id },
    message: `No reviewer can be found for ${place} (${[
      ...slot.reviewers,
      ...slot.fallback,
    ].join(
      ', ',
    )}): whoever filed, edited or benefits from a request does not decide on it. Ask an admin to name a reviewer or a fallback`,
  };
}

function isRefusal(
  value: ConditionOutcome | FilledSlot | Refusal | undefined,
): value is Refusal {
  return value !== undefined && 'kind' in value;
}
