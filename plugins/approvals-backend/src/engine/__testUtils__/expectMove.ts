import { strict as assert } from 'node:assert';
import type { Command } from '../types';
import type { Game } from './Game';
import { personNames } from './people';

/** What the engine does by the clock: one event, or none. */
export async function expectEvent(
  game: Game,
  command: Command,
  expected: boolean,
): Promise<void> {
  const events = await game.send('engine', command);
  assert.equal((events?.length ?? 0) > 0, expected, command.type);
}

/** A person's command is accepted exactly when the model says so. */
export async function expectAccepted(
  game: Game,
  who: string,
  command: Command,
  expected: boolean,
): Promise<void> {
  const accepted = (await game.send(who, command)) !== undefined;
  assert.equal(
    accepted,
    expected,
    `${who}: ${JSON.stringify(command)} ${game.refusal ?? ''}`,
  );
}

/** Somebody who may, when somebody is willing; spread over all who may by the name that was drawn. */
export function pickWho(
  { who, willing }: { who: string; willing: boolean },
  may: (name: string) => boolean,
): string {
  const able = willing ? personNames.filter(may) : [];
  return able[personNames.indexOf(who) % able.length] ?? who;
}
