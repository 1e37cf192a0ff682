import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { Person } from '../types';

/** A small company: who is in which group. `ab1` is in both A and B; P is the parent of A. */
const membersOfGroup: Record<string, string[]> = {
  A: ['a1', 'a2', 'ab1'],
  B: ['b1', 'b2', 'ab1'],
  C: ['c1'],
  P: ['a1', 'a2', 'ab1'],
  Team: ['req', 'ben', 'colleague'],
  Admins: ['admin', 'admin2'],
  Empty: [],
};

export const personNames = [
  ...new Set(Object.values(membersOfGroup).flat()),
  'stranger',
];

export const groupNames = Object.keys(membersOfGroup);

/** `A` is `group:default/a`, `a1` is `user:default/a1`. */
export function refOf(name: string): EntityRef {
  return name in membersOfGroup
    ? `group:default/${name.toLowerCase()}`
    : `user:default/${name}`;
}

export const adminRefs = [refOf('Admins')];

/** Of `c1/a1+b1:leave`: c1, who acts for a1, and for b1 on requests of type `leave`. */
export function personOf(words: string): Person {
  const [name, principals] = words.split('/');
  const actsFor = principals?.split('+').map(principal => {
    const [who, requestType] = principal.split(':');
    const { ref, groups } = simplePerson(who);
    return { ref, groups, ...(requestType && { requestType }) };
  });
  return { ...simplePerson(name), ...(actsFor && { actsFor }) };
}

function simplePerson(name: string): Person {
  const groups = groupNames.filter(group =>
    membersOfGroup[group].includes(name),
  );
  return {
    ref: refOf(name),
    groups: groups.map(refOf),
    isAdmin: groups.includes('Admins'),
  };
}

/** Users behind every ref of the company, as the catalog would tell them. */
export const membersByRef: Record<EntityRef, EntityRef[]> = Object.fromEntries([
  ...groupNames.map(name => [refOf(name), membersOfGroup[name].map(refOf)]),
  ...personNames.map(name => [refOf(name), [refOf(name)]]),
]);

/** The names of the users behind names of groups and users. */
export function peopleOf(names: readonly string[]): string[] {
  const refs = names.flatMap(name => membersByRef[refOf(name)] ?? []);
  return [...new Set(refs.map(ref => ref.split('/')[1]))];
}
