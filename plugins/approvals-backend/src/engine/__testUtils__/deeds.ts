import fc from 'fast-check';
import type { Verdict } from '@passerelle/plugin-approvals-common';
import { personNames } from './people';

/** Who files every request of the game. */
export const requester = 'req';
const holderNames = ['A', 'B', 'C', 'P', 'Team', 'Admins', 'a1', 'ab1', 'req'];

export type SlotSpec = {
  holders: string[];
  fallback: string[];
  field: string | undefined;
  fromA: number;
};
export type StageSpec = {
  kind: 'all' | 'any' | 'quorum';
  count: number;
  slots: SlotSpec[];
};
export type PolicySpec = {
  stages: StageSpec[];
  beneficiary: string | undefined;
  samePerson: boolean;
  /** Who may act for whom while the request lasts. */
  delegations: Array<{ to: string; from: string }>;
};
export type Step =
  | {
      do: 'decide';
      who: string;
      slot: number;
      verdict: Verdict;
      revisionOff: number;
      /** Prefer somebody who may, so that sequences get somewhere. */
      willing: boolean;
    }
  | { do: 'edit'; field: 'a' | 'b'; value: number }
  | { do: 'submit' | 'withdraw' | 'comment' | 'nudge'; who: string }
  | { do: 'subject'; value: number; noticed: boolean };

const names = fc.uniqueArray(fc.constantFrom(...holderNames), {
  minLength: 1,
  maxLength: 2,
});
const slotSpec: fc.Arbitrary<SlotSpec> = fc.record({
  holders: names,
  fallback: fc.uniqueArray(fc.constantFrom(...holderNames), { maxLength: 2 }),
  field: fc.constantFrom('a', 'b', 'g', undefined),
  fromA: fc.constantFrom(0, 0, 0, 2),
});
/** Random policies. */
export const policySpec: fc.Arbitrary<PolicySpec> = fc.record({
  stages: fc.array(
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const, 'quorum' as const),
      count: fc.integer({ min: 1, max: 3 }),
      slots: fc.array(slotSpec, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  beneficiary: fc.constantFrom(undefined, 'ben', 'a1', 'C'),
  samePerson: fc.boolean(),
  delegations: fc.array(
    fc.record({
      to: fc.constantFrom(...personNames),
      from: fc.constantFrom(...personNames),
    }),
    { maxLength: 3 },
  ),
});
export const person = fc.constantFrom(...personNames);
/** Mostly approvals, so that sequences get somewhere. */
export const verdict = fc.constantFrom<Verdict>(
  'approve',
  'approve',
  'approve',
  'approve_with_conditions',
  'reject',
  'request_changes',
  'recuse',
);
/** Random deeds. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      who: person,
      slot: fc.nat(11),
      verdict,
      revisionOff: fc.constantFrom(0, 0, 0, 0, 0, -1, 1),
      willing: fc.constantFrom(true, true, false),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      field: fc.constantFrom('a' as const, 'b' as const),
      value: fc.nat(3),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('submit' as const),
      who: fc.constantFrom(requester, requester, requester, 'a1', 'stranger'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'withdraw' as const,
        'comment' as const,
        'nudge' as const,
      ),
      who: fc.constantFrom(requester, 'a1', 'b1', 'admin', 'stranger'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('subject' as const),
      value: fc.nat(2),
      noticed: fc.boolean(),
    }),
  },
);
