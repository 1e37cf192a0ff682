import { randomUUID } from 'node:crypto';
import createKnex, { type Knex } from 'knex';
import { openDatabase } from '../plugins/approvals-backend/src/database/openDatabase';
import type { RequestStore } from '../plugins/approvals-backend/src/database/RequestStore';
import type { Change } from '../plugins/approvals-backend/src/database/Work';
import { decide } from '../plugins/approvals-backend/src/engine';
import type {
  Command,
  Person,
} from '../plugins/approvals-backend/src/engine/types';
import { deliveriesOf } from '../plugins/approvals-backend/src/outbox/deliveriesOf';
import {
  createDecidingStore,
  timeHashes,
  type Without,
} from './lib/decidingStores';
import {
  contextOf,
  createCommand,
  requester,
  reviewerOf,
} from './lib/requestTemplates';

const KIND = 'tool-access';
const HASH_REPETITIONS = 2_000;

type Contender = { name: string; without: Without };

const contenders: Contender[] = [
  { name: 'all', without: {} },
  { name: 'without hashes', without: { hashes: true } },
  { name: 'without audit trail', without: { chain: true } },
  { name: 'without outbox', without: { outbox: true } },
  {
    name: 'without audit trail and outbox',
    without: { chain: true, outbox: true },
  },
];

/** As in the portal: one handler for the type, notifications in the portal. */
const audience = {
  handlers: [{ id: 'martech', types: [KIND], handle: async () => {} }],
  channels: [],
  admins: ['group:default/dsi-admins'],
  language: 'fr' as const,
  notifies: true,
  warnDays: 14,
  dayOf: (instant: string) => instant.slice(0, 10),
};

async function give(
  store: RequestStore,
  requestId: string,
  [person, command]: [Person, Command],
  { without }: Pick<Contender, 'without'>,
): Promise<Change> {
  const context = contextOf(KIND, person, Date.now());
  const outcome = await store.execute({
    requestId,
    found: await store.find(requestId),
    expectedVersion: 'newest',
    decide: (state, number) =>
      decide(
        state,
        command.type === 'create' ? { ...command, number } : command,
        context,
      ),
    deliveries: change =>
      without.outbox ? [] : deliveriesOf(change, audience),
  });
  if (outcome.kind !== 'done') {
    throw new Error(`${command.type} was not done: ${outcome.kind}`);
  }
  return outcome.change;
}

async function file(store: RequestStore): Promise<Change> {
  const id = randomUUID();
  const command = createCommand(KIND, { id });
  return await give(store, id, [requester, command], { without: {} });
}

async function decideOn(
  store: RequestStore,
  { after }: Change,
  contender: Contender,
): Promise<Change> {
  const [review] = after.stages[0].reviews;
  const command: Command = {
    type: 'decide',
    reviewId: review.id,
    verdict: 'approve',
    revision: after.revision,
  };
  const reviewer = reviewerOf(review.reviewers[0]);
  return await give(store, after.id, [reviewer, command], contender);
}

/**
 * Times decisions one after the other, each by the next contender, so that a slow moment hits all alike.
 *
 * @returns milliseconds by contender, and the events of one decision
 */
async function timeRound(knex: Knex, count: number) {
  const everything = createDecidingStore(knex, {});
  const entrants = contenders.map(contender => ({
    contender,
    store: createDecidingStore(knex, contender.without),
    times: [] as number[],
  }));
  let events: Change['events'] = [];
  for (let index = 0; index < count; index += 1) {
    for (let turn = 0; turn < entrants.length; turn += 1) {
      const entrant = entrants[(turn + index) % entrants.length];
      const filed = await file(everything);
      const started = performance.now();
      const decided = await decideOn(entrant.store, filed, entrant.contender);
      entrant.times.push(performance.now() - started);
      events = decided.events;
    }
  }
  return { entrants, events };
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Decides in turns with and without the parts of a decision that are measured. */
async function main(): Promise<void> {
  const { AUDIT_SETTINGS = '{}', AUDIT_ROUNDS, AUDIT_COUNT } = process.env;
  const knex = createKnex(JSON.parse(AUDIT_SETTINGS));
  await openDatabase({ getClient: async () => knex });
  let decided: Change['events'] = [];
  for (let round = 0; round <= Number(AUDIT_ROUNDS); round += 1) {
    const { entrants, events } = await timeRound(knex, Number(AUDIT_COUNT));
    decided = events;
    // The first round warms up.
    for (const { contender, times } of round > 0 ? entrants : []) {
      process.send?.({
        result: { name: contender.name, milliseconds: median(times) },
      });
    }
  }
  const repeated = Array.from({ length: HASH_REPETITIONS }, () => decided);
  timeHashes(repeated.flat());
  const milliseconds = timeHashes(repeated.flat()) / HASH_REPETITIONS;
  process.send?.({
    result: { name: 'hashes', events: decided.length, milliseconds },
  });
  await knex.destroy();
  process.disconnect();
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
