import fc from 'fast-check';
import type { Verdict } from '@passerelle/plugin-approvals-common';
import { personNames } from './people';
import { gameSpec, holderNames, owners } from './gameSpec';

/** Who files every request of the game. */
export const requester = 'req';

/** Prefer somebody who may, so that sequences get somewhere. */
type Willing = { who: string; willing: boolean };

export type PlainStep =
  | (Willing & {
      do: 'decide';
      slot: number;
      verdict: Verdict;
      revisionOff: number;
    })
  | (Willing & { do: 'reassign'; slot: number; to: string[] })
  | (Willing & {
      do: 'fulfil';
      status: 'done' | 'failed';
      days: number | undefined;
    })
  | (Willing & { do: 'revoke' })
  | (Willing & { do: 'extend'; days: number })
  | { do: 'edit'; field: 'a' | 'b'; value: number }
  | { do: 'submit' | 'withdraw' | 'comment' | 'nudge'; who: string }
  | { do: 'subject'; value: number; noticed: boolean }
  | { do: 'owner'; to: string }
  | { do: 'wait'; hours: number }
  | { do: 'remind' | 'escalate'; slot: number }
  | { do: 'expire-request' | 'edit-policy' }
  | (Willing & { do: 'ask-more'; days: number })
  | { do: 'give-more'; days: number }
  | { do: 'drop-more' | 'end-other-grant' }
  | { do: 'report-extension'; failed: boolean }
  | { do: 'expire-grant' }
  | { do: 'warn-grant'; days: number };

/** `next` is what people would do with the request as it stands then. */
export type Step = PlainStep | { do: 'next'; draw: number };

export { gameSpec };
export const person = fc.constantFrom(...personNames);

const willing = fc.constantFrom(true, true, false);
const slot = fc.nat(11);

/** Mostly approvals, so that sequences get somewhere. */
export const verdict = fc.constantFrom<Verdict>(
  'approve',
  'approve',
  'approve',
  'approve',
  'approve_with_conditions',
  'reject',
  'request_changes',
  'request_changes',
  'recuse',
);

/** What reviewers do. */
const review: fc.Arbitrary<PlainStep> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      who: person,
      slot,
      verdict,
      revisionOff: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, -1, 1),
      willing,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('reassign' as const),
      who: person,
      slot,
      to: fc.uniqueArray(fc.constantFrom(...holderNames), {
        minLength: 1,
        maxLength: 2,
      }),
      willing,
    }),
  },
);

/** What the requester does, and some who should not. */
const request: fc.Arbitrary<PlainStep> = fc.oneof(
  {
    weight: 15,
    arbitrary: fc.record({
      do: fc.constant('submit' as const),
      who: fc.constantFrom(requester, requester, requester, 'a1', 'stranger'),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      field: fc.constantFrom('a' as const, 'b' as const),
      value: fc.nat(3),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('comment' as const, 'nudge' as const),
      who: fc.constantFrom(requester, requester, 'a1', 'admin', 'stranger'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('withdraw' as const),
      who: fc.constantFrom(requester, 'a1', 'admin', 'stranger'),
    }),
  },
);

/** What becomes of an approved request. */
const grant: fc.Arbitrary<PlainStep> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('fulfil' as const),
      who: person,
      status: fc.constantFrom('done' as const, 'done' as const, 'failed'),
      days: fc.constantFrom(undefined, 2, 5, 30, -1),
      willing,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('revoke' as const),
      who: person,
      willing,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('extend' as const),
      who: person,
      days: fc.constantFrom(1, 20, 40, -1),
      willing,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('ask-more' as const),
      who: person,
      days: fc.constantFrom(1, 20, 40),
      willing,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('give-more' as const),
      days: fc.constantFrom(1, 20, 40, -1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('drop-more' as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('report-extension' as const),
      failed: fc.boolean(),
    }),
  },
);

/** What happens around the request. */
const world: fc.Arbitrary<PlainStep> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      hours: fc.constantFrom(1, 4, 8, 24, 72),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('remind' as const, 'escalate' as const),
      slot,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom<'expire-request' | 'edit-policy' | 'end-other-grant'>(
        'expire-request',
        'expire-request',
        'edit-policy',
        'edit-policy',
        'end-other-grant',
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('expire-grant' as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('warn-grant' as const),
      days: fc.constantFrom(1, 7),
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
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('owner' as const),
      to: owners,
    }),
  },
);

/** Random deeds. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('next' as const),
      draw: fc.nat(9999),
    }),
  },
  { weight: 7, arbitrary: review },
  { weight: 3, arbitrary: request },
  { weight: 4, arbitrary: world },
  { weight: 2, arbitrary: grant },
);
