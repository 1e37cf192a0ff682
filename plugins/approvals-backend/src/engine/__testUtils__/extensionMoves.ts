import { strict as assert } from 'node:assert';
import { decide } from '../decide';
import { isRefusal } from '../refusal';
import type { PlainStep } from './deeds';
import { expectEvent, pickWho } from './expectMove';
import type { Game } from './Game';
import { canSetOut } from './modelPolicy';
import { peopleOf, refOf } from './people';

const DAY = 86_400_000;

type ExtensionStep = Extract<
  PlainStep,
  {
    do:
      | 'ask-more'
      | 'give-more'
      | 'drop-more'
      | 'report-extension'
      | 'end-other-grant';
  }
>;

/** Plays what requests for more time do to the grant, and what is said on a request that is one itself. */
export async function playExtension(
  game: Game,
  step: ExtensionStep,
): Promise<void> {
  const { asked, model, now } = game;
  const grant = model.status === 'approved' ? model.grant : undefined;
  switch (step.do) {
    case 'ask-more':
      return await playQuestion(game, step);
    case 'give-more': {
      const until = now + step.days * DAY;
      return await expectEvent(
        game,
        {
          type: 'extend_by_request',
          extension: asked,
          until: new Date(until).toISOString(),
        },
        grant?.extendBy(asked.requestId, until, now) ?? false,
      );
    }
    case 'drop-more':
      return await expectEvent(
        game,
        { type: 'note_extension', extension: asked, isOpen: false },
        grant?.forget(asked.requestId) ?? false,
      );
    case 'report-extension':
      return await expectEvent(
        game,
        {
          type: 'report_extension',
          ...(step.failed && { failure: 'no-active-grant' }),
        },
        game.isExtension &&
          (grant?.reportExtension(step.failed ? 'failed' : 'done') ?? false),
      );
    default:
      game.isOtherGrantOver = true;
      return undefined;
  }
}

/** Somebody files a request for more time; the engine notes it on the one that has the grant. */
async function playQuestion(
  game: Game,
  step: Extract<ExtensionStep, { do: 'ask-more' }>,
): Promise<void> {
  const { beneficiary, model, policy } = game;
  const until = (model.grant?.endsAt ?? game.now) + (step.days - 10) * DAY;
  const values = { ...game.fields, g: Number(game.subject.data.g) };
  const may = (who: string) => {
    const excluded = peopleOf([who, ...(beneficiary ? [beneficiary] : [])]);
    return (
      game.involved.includes(who) &&
      (model.grant?.canAsk(until) ?? false) &&
      canSetOut(policy, values, excluded, new Set())
    );
  };
  const who = pickWho(step, may);
  const accepted = await askMore(game, who, until);
  assert.equal(accepted, may(who), `${who} asks for more time`);
  if (accepted) {
    const { asked: extension } = game;
    await expectEvent(
      game,
      { type: 'note_extension', extension, isOpen: true },
      model.grant?.note(extension.requestId) ?? false,
    );
  }
}

/** @returns whether another request, for more time on the grant of this one, is accepted */
async function askMore(
  game: Game,
  who: string,
  until: number,
): Promise<boolean> {
  const next = { requestId: `x${game.played.length}`, number: 'DEM-X' };
  const result = decide(
    undefined,
    {
      type: 'create',
      id: next.requestId,
      number: next.number,
      requestType: 'test',
      title: { en: 'More time', fr: 'Prolongation' },
      values: game.fields,
      subjectRef: game.subject.ref,
      ...(game.beneficiary && { beneficiary: refOf(game.beneficiary) }),
      extends: game.request.id,
      submit: true,
    },
    {
      ...game.context(who, await game.plan(who, 'submission', {})),
      extended: game.state,
      until: new Date(until).toISOString(),
    },
  );
  if (isRefusal(result)) {
    game.refused.add(result.code);
    return false;
  }
  game.asked = next;
  return true;
}
