import type { EntityRef } from '@passerelle/plugin-approvals-common';

/**
 * The slots of a stage that stay empty when each person may fill one slot only, however the people are spread.
 *
 * @remarks
 * Augmenting paths on the graph of slots and people (Kuhn's algorithm): two slots for one and the same person can
 * never both be filled, which must be known at submission, not after the first verdict.
 *
 * @param eligible - for each slot, who could fill it
 * @returns positions of slots that cannot be filled together with the others
 */
export function findUnfillable(
  eligible: ReadonlyArray<readonly EntityRef[]>,
): number[] {
  const slotOf = new Map<EntityRef, number>();

  function place(slot: number, seen: Set<EntityRef>): boolean {
    for (const person of eligible[slot]) {
      if (!seen.has(person)) {
        seen.add(person);
        const taken = slotOf.get(person);
        if (taken === undefined || place(taken, seen)) {
          slotOf.set(person, slot);
          return true;
        }
      }
    }
    return false;
  }

  return eligible.flatMap((_, slot) => (place(slot, new Set()) ? [] : [slot]));
}
