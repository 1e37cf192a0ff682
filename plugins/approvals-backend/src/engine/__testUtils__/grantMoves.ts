import type { Command } from '../types';
import type { PlainStep } from './deeds';
import type { Game } from './Game';
import { expectAccepted, expectEvent, pickWho } from './expectMove';
import { peopleOf } from './people';

const DAY = 86_400_000;

type GrantStep = Extract<
  PlainStep,
  { do: 'fulfil' | 'revoke' | 'extend' | 'expire-grant' | 'warn-grant' }
>;

/** Those who carry an approved request out: the model's own reading of the rules. */
function isFulfiller({ model }: Game, who: string): boolean {
  return (
    peopleOf(['Admins']).includes(who) ||
    (model.policy?.fulfilment?.by ?? []).includes(who)
  );
}

function isGrantor(game: Game, who: string): boolean {
  return isFulfiller(game, who) || peopleOf([game.owner]).includes(who);
}

/** Plays what follows an approval. */
export async function playGrant(game: Game, step: GrantStep): Promise<void> {
  const { model, now } = game;
  const grant = model.status === 'approved' ? model.grant : undefined;
  switch (step.do) {
    case 'expire-grant':
      return await expectEvent(
        game,
        { type: 'expire_grant' },
        grant?.expire(now) ?? false,
      );
    case 'warn-grant':
      return await expectEvent(
        game,
        { type: 'warn_grant', days: step.days },
        grant?.warn(step.days, now) ?? false,
      );
    case 'fulfil': {
      const endsAt =
        step.days === undefined ? undefined : now + step.days * DAY;
      // No end was approved: nobody chooses one for what is their own.
      const may = (name: string) =>
        // Nobody carries an extension out: the engine gives the time.
        !game.isExtension &&
        isFulfiller(game, name) &&
        !(endsAt !== undefined && game.involved.includes(name));
      const who = pickWho(step, may);
      const expected =
        may(who) && (grant?.report(step.status, endsAt, now) ?? false);
      const command: Command = {
        type: 'fulfil',
        status: step.status,
        ...(endsAt !== undefined && { grantExpiresAt: toText(endsAt) }),
      };
      return await expectAccepted(game, who, command, expected);
    }
    case 'revoke': {
      const who = pickWho(step, name => isGrantor(game, name));
      const expected = isGrantor(game, who) && (grant?.revoke() ?? false);
      const command: Command = { type: 'revoke', comment: 'Left the team' };
      return await expectAccepted(game, who, command, expected);
    }
    default: {
      // Nobody extends what they hold themselves.
      const may = (name: string) =>
        isGrantor(game, name) && !game.involved.includes(name);
      const who = pickWho(step, may);
      const until = now + step.days * DAY;
      const expected = may(who) && (grant?.extend(until, now) ?? false);
      const command: Command = {
        type: 'extend',
        until: toText(until),
        comment: 'Still needed',
      };
      return await expectAccepted(game, who, command, expected);
    }
  }
}

function toText(instant: number): string {
  return new Date(instant).toISOString();
}
