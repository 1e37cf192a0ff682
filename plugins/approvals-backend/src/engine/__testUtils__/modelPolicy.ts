import type { StageRule } from '@passerelle/plugin-approvals-common';

/** On the path when a field has this value or more. */
export type ModelCondition = { field: 'a' | 'g'; least: number };

/** A slot in the model: persons, not refs. */
export type ModelSlot = {
  id: string;
  /** Who may hold it, as persons. */
  holders: string[];
  fallback: string[];
  /** Who is asked too when it is late. */
  escalation: string[];
  /** Hours until it is late; never without. */
  hours?: number;
  /** The fields that it depends on; undefined means all. */
  fields?: string[];
  when?: ModelCondition;
};

export type ModelStage = {
  rule: StageRule;
  when?: ModelCondition;
  slots: ModelSlot[];
};

export type ModelPolicy = {
  stages: ModelStage[];
  samePerson: boolean;
  expireAfterDays?: number;
  fulfilment?: { by: string[]; grant: boolean };
};

export type Fields = Record<string, number>;

function holds(when: ModelCondition | undefined, values: Fields): boolean {
  return when === undefined || (values[when.field] ?? 0) >= when.least;
}

/** The slots of a stage that are on the path with these values. */
export function applyingSlots(stage: ModelStage, values: Fields): ModelSlot[] {
  return stage.slots.filter(
    slot => holds(stage.when, values) && holds(slot.when, values),
  );
}

/** How many slots could be filled with one person each: every way is tried. */
function mostFilled(slots: string[][], taken: readonly string[] = []): number {
  const [first, ...others] = slots;
  if (!first) {
    return 0;
  }
  let best = 0;
  for (const person of first) {
    if (!taken.includes(person)) {
      best = Math.max(best, 1 + mostFilled(others, [...taken, person]));
    }
    if (best === slots.length) {
      return best;
    }
  }
  return Math.max(best, mostFilled(others, taken));
}

export function approvalsNeeded(rule: StageRule, slots: number): number {
  switch (rule.kind) {
    case 'all':
      return slots;
    case 'any':
      return 1;
    default:
      return rule.count;
  }
}

/** Who would hold a slot: the first choice, else the fallback, else nobody. */
export function choose(
  slot: ModelSlot,
  excluded: readonly string[],
): 'holders' | 'fallback' | undefined {
  const someone = (people: string[]) =>
    people.some(person => !excluded.includes(person));
  if (someone(slot.holders)) {
    return 'holders';
  }
  return someone(slot.fallback) ? 'fallback' : undefined;
}

/**
 * Invariant 6: a path on which a slot has nobody, or a rule can never be met, is refused, and so is one on which nobody
 * decides.
 *
 * @param onPath - the slots that a request has already: it keeps them, whatever the conditions say by now
 */
export function canSetOut(
  policy: ModelPolicy,
  values: Fields,
  excluded: readonly string[],
  onPath: ReadonlySet<string>,
): boolean {
  const stages = policy.stages.map(stage => ({
    rule: stage.rule,
    applying: applyingSlots(stage, values),
    kept: stage.slots.filter(({ id }) => onPath.has(id)),
  }));
  return (
    stages.some(({ applying, kept }) => applying.length + kept.length > 0) &&
    stages.every(({ rule, applying, kept }) => {
      const slots = new Set([...applying, ...kept]).size;
      const people = applying.map(slot => {
        const chosen = choose(slot, excluded);
        return (chosen ? slot[chosen] : []).filter(
          person => !excluded.includes(person),
        );
      });
      const unfilled =
        applying.length -
        (policy.samePerson ? applying.length : mostFilled(people));
      return (
        people.every(({ length }) => length > 0) &&
        (slots === 0 || slots >= approvalsNeeded(rule, slots)) &&
        (unfilled === 0 ||
          applying.length - unfilled >= approvalsNeeded(rule, applying.length))
      );
    })
  );
}
