import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { presentRequest } from './presentRequest';
import { isRefusal } from './refusal';
import { replay } from './replay';
import { reviewsOf } from './stages';
import {
  person,
  policySpec,
  requester,
  step,
  verdict,
} from './__testUtils__/deeds';
import { Game } from './__testUtils__/Game';
import {
  groupNames,
  peopleOf,
  personNames,
  refOf,
} from './__testUtils__/people';
import type { Command } from './types';

/** The engine's request says what the model says. */
function expectAgreement({ state, model, events }: Game): void {
  if (!state) {
    throw new Error('The request was not created');
  }
  const open = reviewsOf(state)
    .filter(({ status }) => status === 'open')
    .map(({ id }) => id);
  expect({
    status: state.status,
    revision: state.revision,
    open: open.sort(),
  }).toEqual({
    status: model.status,
    revision: model.revision,
    open: model.openSlots().sort(),
  });
  // Invariant 8: exactly the verdicts that the model lets stand do stand, and they are whose they were.
  const standing = reviewsOf(state).flatMap(({ id, decision }) =>
    decision ? [[id, [decision.by, decision.onBehalfOf]]] : [],
  );
  expect(Object.fromEntries(standing)).toEqual(
    Object.fromEntries(
      [...model.standing].map(([id, { by, behalf }]) => [
        id,
        [refOf(by), behalf && refOf(behalf)],
      ]),
    ),
  );
  expect(state.version).toBe(events.length);
}

/** What a person is shown is what they can do: the same rules answer both. */
function expectHonestOffers(game: Game, who: string): void {
  const state = game.now();
  const viewer = { ...game.personOf(who), language: 'fr' as const };
  const shown = presentRequest(state, viewer);
  const offered = shown.stages
    .flatMap(({ reviews }) => reviews)
    .filter(({ allowedVerdicts }) => allowedVerdicts.length > 0)
    .map(({ id }) => id);
  const accepted = reviewsOf(state)
    .map(({ id }) => id)
    .filter(id => game.model.mayDecide(who, id));
  expect(offered).toEqual(accepted);
  expect(shown.allowedActions.includes('decide')).toBe(accepted.length > 0);
  const accepts = (command: Command) => !isRefusal(game.ask(who, command));
  expect(shown.allowedActions.includes('withdraw')).toBe(
    accepts({ type: 'withdraw' }),
  );
  expect(shown.allowedActions.includes('comment')).toBe(
    accepts({ type: 'comment', commentId: 'c', body: 'Hello' }),
  );
}

describe('the engine, whatever people do', () => {
  it('keeps invariants 1 to 8: it agrees with an independent model after every step', () => {
    const reached = new Map<string, number>();
    fc.assert(
      fc.property(
        policySpec,
        fc.array(step, { minLength: 5, maxLength: 40 }),
        person,
        (spec, steps, onlooker) => {
          const game = new Game(spec);
          game.play({ do: 'submit', who: requester });
          expectAgreement(game);
          for (const next of steps) {
            game.play(next);
            expectAgreement(game);
            expectHonestOffers(game, onlooker);
          }
          const { status } = game.now();
          const stored = JSON.parse(JSON.stringify(game.events));
          expect(replay(stored)).toEqual(game.now());
          reached.set(status, (reached.get(status) ?? 0) + 1);
        },
      ),
      { numRuns: 500 },
    );
    // The sequences must get somewhere, or they prove nothing.
    for (const status of ['approved', 'rejected', 'withdrawn', 'in_review']) {
      expect(reached.get(status) ?? 0).toBeGreaterThan(1);
    }
  });

  it('never lets somebody decide on what they filed or benefit from, nor fill two slots of a stage', () => {
    fc.assert(
      fc.property(
        policySpec,
        fc.array(step, { minLength: 10, maxLength: 40 }),
        (spec, steps) => {
          const game = new Game(spec);
          game.play({ do: 'submit', who: requester });
          steps.forEach(next => game.play(next));
          const involved = peopleOf([
            requester,
            ...(spec.beneficiary ? [spec.beneficiary] : []),
          ]).map(refOf);
          const deciders = game.events.flatMap(event =>
            event.type === 'review.decided'
              ? [event.actor, event.data.onBehalfOf]
              : [],
          );
          expect(deciders.filter(ref => ref && involved.includes(ref))).toEqual(
            [],
          );
          for (const { reviews } of spec.samePerson ? [] : game.now().stages) {
            const persons = reviews.flatMap(({ decision }) =>
              decision
                ? [
                    decision.by,
                    ...(decision.onBehalfOf ? [decision.onBehalfOf] : []),
                  ]
                : [],
            );
            expect(new Set(persons).size).toBe(persons.length);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('answers every command in every state, by anybody, without throwing', () => {
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
      fc.constantFrom<Command>(
        { type: 'submit' },
        { type: 'withdraw' },
        { type: 'nudge' },
        { type: 'notice_subject' },
        { type: 'expire_grant' },
      ),
    );
    fc.assert(
      fc.property(
        policySpec,
        fc.array(step, { maxLength: 20 }),
        fc.array(fc.tuple(fc.oneof(person, fc.constant('engine')), command), {
          minLength: 1,
          maxLength: 15,
        }),
        (spec, steps, commands) => {
          const game = new Game(spec);
          steps.forEach(next => game.play(next));
          for (const [who, given] of commands) {
            game.send(who, given);
          }
          expect(replay(game.events)).toEqual(game.now());
          for (const [who, given] of commands) {
            game.state = undefined;
            expect(isRefusal(game.ask(who, given))).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
