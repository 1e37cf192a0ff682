/** @public */
export const contractStates = [
  'upcoming',
  'waiting',
  'late',
  'decided',
] as const;
/**
 * Where a renewal stands: nothing was asked yet, a request waits for its decision, the day to act has passed without
 * a decision, or it is decided.
 *
 * @public
 */
export type ContractState = (typeof contractStates)[number];

/**
 * Where a renewal stands; the first that fits. A renewal that is decided is not late, whatever the day.
 *
 * @param facts - `actBy` and `today` are ISO 8601 dates
 * @public
 */
export function contractState(facts: {
  isDecided: boolean;
  hasRequest: boolean;
  actBy: string;
  today: string;
}): ContractState {
  if (facts.isDecided) return 'decided';
  if (facts.actBy < facts.today) return 'late';
  return facts.hasRequest ? 'waiting' : 'upcoming';
}
