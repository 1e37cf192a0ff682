import fc from 'fast-check';
import { personNames } from './people';
import type { ModelCondition } from './modelPolicy';

/** Names of {@link people}, and the resolver `owner`. */
export const holderNames = [
  'A',
  'B',
  'C',
  'P',
  'Team',
  'Admins',
  'a1',
  'ab1',
  'req',
];
const reviewerNames = ['A', 'B', 'C', ...holderNames, 'Empty', 'owner'];

export type SlotSpec = {
  holders: string[];
  fallback: string[];
  escalation: string[];
  hours: number | undefined;
  criterion: 'a' | 'b' | 'g' | 'ab' | undefined;
  when: ModelCondition | undefined;
};
export type StageSpec = {
  kind: 'all' | 'any' | 'quorum';
  count: number;
  when: ModelCondition | undefined;
  slots: SlotSpec[];
};
export type PolicySpec = {
  stages: StageSpec[];
  samePerson: boolean;
  expireAfterDays: number | undefined;
  fulfilment: { by: string; grant: boolean } | undefined;
};
/** Who may act for whom, from which hour to which, and for which type of requests. */
export type DelegationSpec = {
  to: string;
  from: string;
  begins: number;
  ends: number;
  requestType: 'test' | 'other' | undefined;
};
export type GameSpec = {
  /** The one in force, and the one that it is edited into. */
  policies: [PolicySpec, PolicySpec];
  beneficiary: string | undefined;
  owner: string;
  /** Whether the request asks for more time on the grant of another one. */
  isExtension: boolean;
  delegations: DelegationSpec[];
};

const condition = fc.constantFrom<ModelCondition | undefined>(
  undefined,
  undefined,
  undefined,
  { field: 'a', least: 2 },
  { field: 'g', least: 1 },
);

const slotSpec: fc.Arbitrary<SlotSpec> = fc
  .record({
    holders: fc.uniqueArray(fc.constantFrom(...reviewerNames), {
      minLength: 1,
      maxLength: 2,
    }),
    fallback: fc.uniqueArray(fc.constantFrom('B', 'C', ...holderNames), {
      maxLength: 2,
    }),
    escalation: fc.constantFrom<string[]>(
      [],
      ['C'],
      ['B'],
      ['Admins'],
      ['Team', 'a1'],
    ),
    hours: fc.constantFrom(undefined, 2, 8, 40),
    criterion: fc.constantFrom(
      'a' as const,
      'b' as const,
      'g' as const,
      'ab' as const,
      undefined,
    ),
    when: condition,
  })
  // Nobody can be late without a time: the configuration is refused.
  .map(slot => (slot.hours === undefined ? { ...slot, escalation: [] } : slot));

const stageSpec: fc.Arbitrary<StageSpec> = fc.record({
  kind: fc.constantFrom('all' as const, 'any' as const, 'quorum' as const),
  count: fc.integer({ min: 1, max: 3 }),
  when: condition,
  slots: fc.array(slotSpec, { minLength: 1, maxLength: 3 }),
});

const policySpec: fc.Arbitrary<PolicySpec> = fc.record({
  stages: fc.array(stageSpec, { minLength: 1, maxLength: 3 }),
  samePerson: fc.boolean(),
  expireAfterDays: fc.constantFrom(undefined, undefined, 1, 3, 10),
  fulfilment: fc.option(
    fc.record({
      by: fc.constantFrom('A', 'C', 'Team', 'owner'),
      grant: fc.constantFrom(true, true, false),
    }),
    { nil: undefined },
  ),
});

export const owners = fc.constantFrom('B', 'c1', 'Team', 'Empty');

/** Random policies, and the people around a request. */
export const gameSpec: fc.Arbitrary<GameSpec> = fc.record({
  policies: fc.tuple(policySpec, policySpec),
  beneficiary: fc.constantFrom(undefined, undefined, 'ben', 'a1', 'C'),
  owner: owners,
  isExtension: fc.constantFrom(false, false, false, false, true),
  delegations: fc.array(
    fc.record({
      to: fc.constantFrom(...personNames),
      from: fc.constantFrom(
        'req',
        'ab1',
        'ab1',
        'a1',
        'b1',
        'c1',
        ...personNames,
      ),
      begins: fc.constantFrom(0, 0, 0, 10),
      ends: fc.constantFrom(4, 100, 1000),
      requestType: fc.constantFrom(
        undefined,
        undefined,
        'test' as const,
        'other' as const,
      ),
    }),
    { maxLength: 6 },
  ),
});
