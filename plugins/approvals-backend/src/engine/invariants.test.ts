import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { isRefusal } from './refusal';
import { replay } from './replay';
import {
  gameSpec,
  person,
  requester,
  step,
  verdict,
} from './__testUtils__/deeds';
import {
  expectAgreement,
  expectHonestOffers,
  expectInvariants,
} from './__testUtils__/expectAgreement';
import {
  expectChained,
  expectDeliveries,
} from './__testUtils__/expectProvable';
import { Game } from './__testUtils__/Game';
import { play } from './__testUtils__/moves';
import { groupNames, personNames, refOf } from './__testUtils__/people';
import { Reached } from './__testUtils__/Reached';
import type { Command } from './types';

/** A thousand in each run of the tests, twenty thousand and more in the long one (`npm test -- --long`). */
const sequences = Number(process.env.MODEL_SEQUENCES ?? 1_000);
/** Given, it repeats a run; it is in the message of every failure. */
const seed = Number(process.env.MODEL_SEED ?? Date.now() % 2 ** 31);
/** Most of it is for machines that do much else. */
const MILLISECONDS_PER_SEQUENCE = 200;

describe('the engine, whatever people do', () => {
  it(
    `keeps its invariants: it agrees with an independent model after every step of ${sequences} sequences`,
    async () => {
      const reached = new Reached();
      await fc.assert(
        fc.asyncProperty(
          gameSpec,
          fc.array(step, { minLength: 10, maxLength: 60 }),
          person,
          async (spec, steps, onlooker) => {
            const game = await Game.begin(spec);
            await play(game, { do: 'submit', who: requester });
            for (const next of steps) {
              expectAgreement(game);
              expectInvariants(game);
              expectDeliveries(game);
              expectHonestOffers(game, onlooker);
              await play(game, next);
            }
            expectAgreement(game);
            expectInvariants(game);
            expectDeliveries(game);
            await expectChained(game, steps.length);
            const stored = JSON.parse(JSON.stringify(game.events));
            expect(replay(stored)).toEqual(game.request);
            reached.count(game);
          },
        ),
        { numRuns: sequences, seed, endOnFailure: false },
      );
      if (process.env.MODEL_SEQUENCES) {
        process.stdout.write(
          `${sequences} sequences with seed ${seed} reached ${JSON.stringify(
            reached.counts,
            undefined,
            2,
          )}\n`,
        );
      }
      // The sequences must get somewhere, or they prove nothing.
      expect({ seed, missed: reached.missed(sequences / 1_000) }).toEqual({
        seed,
        missed: [],
      });
    },
    30_000 + sequences * MILLISECONDS_PER_SEQUENCE,
  );

  it('answers every command in every state, by anybody, without throwing', async () => {
    const text = fc.constantFrom<string>(
      '',
      ' ',
      'x',
      's0.n0',
      '2030-01-01T00:00:00Z',
    );
    const ref = fc.constantFrom(
      ...groupNames.map(refOf),
      ...personNames.map(refOf),
      'nonsense',
    );
    const command = fc.oneof(
      fc.record({
        type: fc.constant('decide' as const),
        reviewId: text,
        verdict,
        revision: fc.integer(),
        comment: text,
        conditions: fc.array(text),
        evidence: fc.array(fc.record({ title: text, url: text })),
      }),
      fc.record({
        type: fc.constant('update_values' as const),
        values: fc.constantFrom<JsonObject>(
          {},
          { a: null },
          { b: [1, { c: 2 }] },
        ),
        title: fc.constant({ en: 'x', fr: 'x' }),
        expectedRevision: fc.nat(3),
      }),
      fc.record({
        type: fc.constant('reassign' as const),
        reviewId: text,
        reviewers: fc.array(ref),
        comment: text,
      }),
      fc.record({
        type: fc.constant('fulfil' as const),
        status: fc.constantFrom('done' as const, 'failed' as const),
        grantExpiresAt: text,
      }),
      fc.record({
        type: fc.constant('extend' as const),
        until: text,
        comment: text,
      }),
      fc.record({ type: fc.constant('revoke' as const), comment: text }),
      fc.record({
        type: fc.constant('comment' as const),
        commentId: text,
        body: text,
      }),
      fc.record({
        type: fc.constantFrom(
          'remind_review' as const,
          'escalate_review' as const,
        ),
        reviewId: text,
      }),
      fc.record({
        type: fc.constant('warn_grant' as const),
        days: fc.integer(),
      }),
      fc.record({
        type: fc.constant('extend_by_request' as const),
        extension: fc.record({ requestId: text, number: text }),
        until: text,
      }),
      fc.record({
        type: fc.constant('note_extension' as const),
        extension: fc.record({ requestId: text, number: text }),
        isOpen: fc.boolean(),
      }),
      fc.constantFrom<Command>(
        { type: 'report_extension' },
        { type: 'submit' },
        { type: 'withdraw' },
        { type: 'nudge' },
        { type: 'notice_subject' },
        { type: 'expire_grant' },
        { type: 'expire_request' },
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        gameSpec,
        fc.array(step, { maxLength: 20 }),
        fc.array(fc.tuple(fc.oneof(person, fc.constant('engine')), command), {
          minLength: 1,
          maxLength: 15,
        }),
        async (spec, steps, commands) => {
          const game = await Game.begin(spec);
          for (const next of steps) {
            await play(game, next);
          }
          for (const [who, given] of commands) {
            await game.send(who, given);
          }
          expect(replay(game.events)).toEqual(game.request);
          game.state = undefined;
          for (const [who, given] of commands) {
            expect(isRefusal(game.ask(who, given))).toBe(true);
          }
        },
      ),
      { numRuns: 200, seed },
    );
  }, 60_000);
});
