import type { Verdict } from '@passerelle/plugin-approvals-common';
import type { Command } from '../types';
import { requester, type PlainStep, type Step } from './deeds';
import { expectAccepted, expectEvent, pickWho } from './expectMove';
import type { Game } from './Game';
import { playExtension } from './extensionMoves';
import { playGrant } from './grantMoves';
import type { ModelSlot } from './modelPolicy';
import type { ModelVerdict } from './RequestModel';
import { nextSteps } from './nextSteps';
import { peopleOf, refOf } from './people';

type StepOf<Name extends PlainStep['do']> = Extract<PlainStep, { do: Name }>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const modelVerdict: Record<Verdict, ModelVerdict> = {
  approve: 'approve',
  approve_with_conditions: 'approve',
  reject: 'reject',
  request_changes: 'changes',
  recuse: 'recuse',
};

/** Plays a step on both sides: what the engine accepts is what the model expects. */
export async function play(game: Game, drawn: Step): Promise<void> {
  game.now += MINUTE;
  const step = drawn.do === 'next' ? nextStep(game, drawn.draw) : drawn;
  switch (step.do) {
    case 'decide':
      return await playDecision(game, step);
    case 'reassign':
      return await playReassignment(game, step);
    case 'edit':
      return await playEdit(game, step);
    case 'submit':
      return await playSubmission(game, step.who);
    case 'subject':
      return await playSubject(game, step);
    case 'owner':
      return await playOwner(game, step.to);
    case 'withdraw':
      return await playWithdrawal(game, step.who);
    case 'nudge':
      return await playNudge(game, step.who);
    case 'remind':
    case 'escalate':
      return await playReviewClock(game, step);
    case 'expire-request':
      return await expectEvent(
        game,
        { type: 'expire_request' },
        game.model.expire(game.now),
      );
    case 'edit-policy':
      return game.editPolicy();
    case 'wait':
      game.now += step.hours * HOUR;
      return undefined;
    case 'comment':
      await game.send(step.who, {
        type: 'comment',
        commentId: 'c',
        body: 'Hello',
      });
      return undefined;
    case 'ask-more':
    case 'give-more':
    case 'drop-more':
    case 'report-extension':
    case 'end-other-grant':
      return await playExtension(game, step);
    default:
      return await playGrant(game, step);
  }
}

function nextStep(game: Game, draw: number): PlainStep {
  if (game.intended.length === 0) {
    const choices = nextSteps(game, draw);
    game.intended.push(...choices[Math.floor(draw / 5) % choices.length]);
  }
  return game.intended.shift() ?? { do: 'comment', who: requester };
}

function decision(
  game: Game,
  reviewId: string,
  given: Verdict,
  revisionOff = 0,
): Command {
  return {
    type: 'decide',
    reviewId,
    verdict: given,
    revision: game.request.revision + revisionOff,
    comment: 'My reasons',
    ...(given === 'approve_with_conditions' && { conditions: ['If'] }),
  };
}

/** A slot to talk about: an open one when somebody is willing, else any; undefined while there is none. */
function pickSlot(
  { model }: Game,
  { slot, willing }: { slot: number; willing?: boolean },
): ModelSlot | undefined {
  const open = model.openSlots();
  const candidates = model.slots.filter(
    ({ id }) => !willing || open.length === 0 || open.includes(id),
  );
  return candidates[slot % candidates.length];
}

async function playDecision(game: Game, step: StepOf<'decide'>): Promise<void> {
  const { model } = game;
  const slot = pickSlot(game, step);
  if (!slot) {
    const command = decision(game, 's0.n0', step.verdict);
    return await expectAccepted(game, step.who, command, false);
  }
  const who = pickWho(step, name => model.mayDecide(name, slot.id));
  // Invariants 1 to 4: the model alone says who may, in which slot, and on which revision.
  const stale =
    step.revisionOff !== 0 || game.seenSubject !== game.subject.revision;
  const expected = model.mayDecide(who, slot.id) && !stale;
  const command = decision(game, slot.id, step.verdict, step.revisionOff);
  await expectAccepted(game, who, command, expected);
  if (expected) {
    model.decide(who, slot.id, modelVerdict[step.verdict], game.now);
  }
  return undefined;
}

async function playReassignment(
  game: Game,
  step: StepOf<'reassign'>,
): Promise<void> {
  const { model } = game;
  const slot = pickSlot(game, { slot: step.slot });
  const reviewers = step.to.map(refOf);
  const to = peopleOf(step.to);
  const id = slot?.id ?? 's0.n0';
  const may = (name: string) => model.mayReassign(name, id, to);
  const who = pickWho(step, may);
  const expected = slot !== undefined && may(who);
  const command: Command = {
    type: 'reassign',
    reviewId: id,
    reviewers,
    comment: 'Better placed',
  };
  await expectAccepted(game, who, command, expected);
  if (expected) {
    model.reassign(id, to);
  }
}

async function playEdit(
  game: Game,
  { field, value }: StepOf<'edit'>,
): Promise<void> {
  const { model, request } = game;
  const draft = model.status === 'draft';
  const expected = draft || model.status === 'changes_requested';
  const changed = game.fields[field] !== value;
  const values = { ...game.fields, [field]: value };
  const { title, revision: expectedRevision } = request;
  await expectAccepted(
    game,
    requester,
    { type: 'update_values', values, title, expectedRevision },
    expected,
  );
  if (expected) {
    game.fields = values;
    model.revision += changed && !draft ? 1 : 0;
  }
}

async function playSubmission(game: Game, who: string): Promise<void> {
  const { model, policy } = game;
  const first = model.status === 'draft';
  const may =
    who === requester && (first || model.status === 'changes_requested');
  const values = { ...game.fields, g: Number(game.subject.data.g) };
  const expected =
    may && game.canAskMore && model.submit(policy, values, game.now);
  await expectAccepted(game, who, { type: 'submit' }, expected);
  if (expected) {
    model.revision += looksAtSubject(game) && !first ? 1 : 0;
  }
}

async function playSubject(
  game: Game,
  { value, noticed }: StepOf<'subject'>,
): Promise<void> {
  game.changeSubject(value);
  if (!noticed) {
    return;
  }
  const moved = game.model.status === 'in_review' && looksAtSubject(game);
  await expectEvent(game, { type: 'notice_subject' }, moved);
  if (moved) {
    game.model.subjectChanged(value, game.now);
  }
}

/** Under review, the owner belongs to the text and changes with its revision. */
async function playOwner(game: Game, to: string): Promise<void> {
  const expected = game.model.status === 'approved' && game.owner !== to;
  if (expected) {
    game.changeOwner(to);
  }
  await expectEvent(game, { type: 'notice_owner' }, expected);
}

/** Whether the subject is another than the request knows; from now on it knows. */
function looksAtSubject(game: Game): boolean {
  const isOther = game.seenSubject !== game.subject.revision;
  game.seenSubject = game.subject.revision;
  return isOther;
}

async function playWithdrawal(game: Game, who: string): Promise<void> {
  const takes = ['draft', 'in_review', 'changes_requested'];
  const expected = who === requester && takes.includes(game.model.status);
  await expectAccepted(game, who, { type: 'withdraw' }, expected);
  if (expected) {
    game.model.withdraw();
  }
}

async function playNudge(game: Game, who: string): Promise<void> {
  const { model } = game;
  const day = new Date(game.now).toISOString().slice(0, 10);
  const expected =
    who === requester && model.clocks.nudge(model.openSlots(), day);
  await expectAccepted(game, who, { type: 'nudge' }, expected);
}

async function playReviewClock(
  game: Game,
  step: StepOf<'remind' | 'escalate'>,
): Promise<void> {
  const slot = pickSlot(game, { ...step, willing: true });
  if (!slot) {
    return;
  }
  const expected = game.model[step.do](slot, game.now);
  const type =
    step.do === 'remind'
      ? ('remind_review' as const)
      : ('escalate_review' as const);
  await expectEvent(game, { type, reviewId: slot.id }, expected);
}
