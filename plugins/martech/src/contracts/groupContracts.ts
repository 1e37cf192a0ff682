import type { Contract } from '@passerelle/plugin-martech-common';

/** Contracts under one heading: those that are late, or those of a month (`2027-02`). */
export type ContractGroup = { id: 'late' | string; contracts: Contract[] };

/**
 * Contracts as an agenda: what is late first, then month by month. What was decided in the past is done with.
 *
 * @param contracts - in the order of the day to act
 * @param today - ISO 8601 date
 */
export function groupContracts(
  contracts: readonly Contract[],
  today: string,
): ContractGroup[] {
  const groups = new Map<string, Contract[]>();
  for (const contract of contracts) {
    const { state, actBy } = contract;
    if (state === 'decided' && actBy < today) continue;
    const id = state === 'late' ? 'late' : actBy.slice(0, 7);
    groups.set(id, [...(groups.get(id) ?? []), contract]);
  }
  const late = groups.get('late');
  groups.delete('late');
  return [
    ...(late ? [{ id: 'late', contracts: late }] : []),
    ...[...groups].map(([id, found]) => ({ id, contracts: found })),
  ];
}
