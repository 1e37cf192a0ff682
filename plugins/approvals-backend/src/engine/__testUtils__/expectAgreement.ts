import { strict as assert } from 'node:assert';
import { presentRequest } from '../presentRequest';
import { isRefusal } from '../refusal';
import { reviewsOf } from '../stages';
import type { Command, EngineEvent } from '../types';
import type { Game, Played } from './Game';
import { personNames, refOf } from './people';

/** The engine's request says what the model says. */
export function expectAgreement({ request, model, events }: Game): void {
  const open = reviewsOf(request)
    .filter(({ status }) => status === 'open')
    .map(({ id }) => id);
  const { grant, fulfilment } = request;
  assert.deepEqual(
    {
      status: request.status,
      revision: request.revision,
      open: open.sort(),
      fulfilment: fulfilment?.status,
      grant: grant?.status ?? 'none',
      endsAt: grant?.expiresAt && Date.parse(grant.expiresAt),
      asking: grant?.extension?.requestId,
    },
    {
      status: model.status,
      revision: model.revision,
      open: model.openSlots().sort(),
      fulfilment: model.grant?.fulfilment,
      grant: model.grant?.status ?? 'none',
      endsAt: model.grant?.endsAt,
      asking: model.grant?.asking,
    },
  );
  // Invariant 8: exactly the verdicts that the model lets stand do stand, and they are whose they were.
  const standing = reviewsOf(request).flatMap(({ id, decision }) =>
    decision ? [[id, [decision.by, decision.onBehalfOf]]] : [],
  );
  assert.deepEqual(
    Object.fromEntries(standing),
    Object.fromEntries(
      [...model.standing].map(([id, { by, behalf }]) => [
        id,
        [refOf(by), behalf && refOf(behalf)],
      ]),
    ),
  );
  request.stages.forEach(({ id, status }, position) => {
    if (status === 'passed') {
      assert.ok(model.passes(position), `stage ${id} passed by nobody`);
    }
  });
  assert.equal(request.version, events.length);
}

/** What a person is shown is what they can do: the same rules answer both. */
export function expectHonestOffers(game: Game, who: string): void {
  const state = game.request;
  const viewer = { ...game.personOf(who), language: 'fr' as const };
  const shown = presentRequest(state, viewer);
  const offered = shown.stages
    .flatMap(({ reviews }) => reviews)
    .filter(({ allowedVerdicts }) => allowedVerdicts.length > 0)
    .map(({ id }) => id);
  const accepted = reviewsOf(state)
    .map(({ id }) => id)
    .filter(id => game.model.mayDecide(who, id));
  assert.deepEqual(offered, accepted);
  assert.equal(shown.allowedActions.includes('decide'), accepted.length > 0);
  const accepts = (command: Command) => !isRefusal(game.ask(who, command));
  assert.equal(
    shown.allowedActions.includes('withdraw'),
    accepts({ type: 'withdraw' }),
  );
  assert.equal(
    shown.allowedActions.includes('comment'),
    accepts({ type: 'comment', commentId: 'c', body: 'Hello' }),
  );
  assert.equal(
    shown.allowedActions.includes('revoke'),
    accepts({ type: 'revoke', comment: 'Why' }),
  );
}

/** What must be true of every step of every request, whatever the model thinks. */
export function expectInvariants(game: Game): void {
  const last = game.played[game.played.length - 1];
  last.events.forEach(event => expectLawful(game, last, event));
  const { request, involved, events } = game;
  const verdicts = reviewsOf(request).flatMap(({ decision }) =>
    decision ? [decision.verdict] : [],
  );
  if (request.status === 'rejected') {
    assert.ok(verdicts.includes('reject'), 'rejected by nobody');
  }
  if (request.status === 'approved') {
    assert.ok(
      verdicts.some(verdict => verdict.startsWith('approve')),
      'approved by nobody',
    );
  }
  // Invariant 2.
  for (const { reviews } of request.allowSamePersonInSeveralSlots
    ? []
    : request.stages) {
    const persons = reviews.flatMap(({ decision }) =>
      decision ? [decision.by, decision.onBehalfOf].filter(Boolean) : [],
    );
    assert.equal(new Set(persons).size, persons.length, 'two slots for one');
  }
  // Invariant 7.
  const pinned = events.find(({ type }) => type === 'request.submitted');
  if (pinned?.type === 'request.submitted') {
    assert.deepEqual(request.policy, pinned.data.policy, 'another policy');
  }
  assert.ok(involved.every(name => personNames.includes(name)));
}

function expectLawful(
  { involved }: Game,
  { before }: Played,
  event: EngineEvent,
): void {
  if (event.type !== 'review.decided') {
    return;
  }
  const { onBehalfOf, revision } = event.data;
  // Invariant 1, for delegates too.
  for (const ref of [event.actor, ...(onBehalfOf ? [onBehalfOf] : [])]) {
    assert.ok(
      !involved.map(refOf).includes(ref),
      `${ref} decided for themself`,
    );
  }
  // Invariant 3.
  assert.equal(revision, before?.revision);
}
