import type { PolicyFact, PolicyFactName, PolicyPart } from './policyFacts';

/** One difference between two revisions of a policy. */
export type PolicyChange = { part: PolicyPart } & (
  | { kind: 'added' | 'removed' }
  | {
      kind: 'changed';
      name: PolicyFactName;
      before?: PolicyFact['value'];
      after?: PolicyFact['value'];
    }
);

/**
 * What changed between two revisions: stages and reviews that came or went,
 * then rules of those that stayed, in the order of the later revision.
 */
export function comparePolicies(
  before: readonly PolicyPart[],
  after: readonly PolicyPart[],
): PolicyChange[] {
  const former = new Map(before.map(part => [part.key, part]));
  const kept = new Set(after.map(part => part.key));
  const removed = before
    .filter(part => !kept.has(part.key))
    .map((part): PolicyChange => ({ kind: 'removed', part }));
  return [
    ...after.flatMap((part): PolicyChange[] => {
      const known = former.get(part.key);
      return known ? changedFacts(known, part) : [{ kind: 'added', part }];
    }),
    ...removed,
  ];
}

function changedFacts(before: PolicyPart, after: PolicyPart): PolicyChange[] {
  const names = [...before.facts, ...after.facts].map(({ name }) => name);
  return [...new Set(names)].flatMap((name): PolicyChange[] => {
    const former = valueOf(before, name);
    const latter = valueOf(after, name);
    return JSON.stringify(former) === JSON.stringify(latter)
      ? []
      : [{ kind: 'changed', part: after, name, before: former, after: latter }];
  });
}

function valueOf(part: PolicyPart, name: PolicyFactName) {
  return part.facts.find(fact => fact.name === name)?.value;
}
