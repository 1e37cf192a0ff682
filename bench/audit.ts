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

const contenders: Array<{ name: string; without: Without }> = [
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
};

async function give(
  store: RequestStore,
  requestId: string,
  [person, command]: [Person, Command],
  { without }: { without: Without },
): Promise<Change> {
  const context = contextOf(KIND, person, Date.now());
  const outcome = await store.execute({
    requestId,
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

/** Milliseconds per decision, one after the other. */
async function timeDecisions(
  knex: Knex,
  { without }: { without: Without },
  count: number,
) {
  const everything = createDecidingStore(knex, {});
  const filed: Change[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = randomUUID();
    const command = createCommand(KIND, { id });
    filed.push(
      await give(everything, id, [requester, command], { without: {} }),
    );
  }
  const store = createDecidingStore(knex, without);
  const changes: Change[] = [];
  const started = performance.now();
  for (const { after } of filed) {
    const [review] = after.stages[0].reviews;
    const command: Command = {
      type: 'decide',
      reviewId: review.id,
      verdict: 'approve',
      revision: after.revision,
    };
    const reviewer = reviewerOf(review.reviewers[0]);
    changes.push(await give(store, after.id, [reviewer, command], { without }));
  }
  return { milliseconds: (performance.now() - started) / count, changes };
}

/** Decides in turns with and without the parts of a decision that are measured. */
async function main(): Promise<void> {
  const { AUDIT_SETTINGS = '{}', AUDIT_ROUNDS, AUDIT_COUNT } = process.env;
  const knex = createKnex(JSON.parse(AUDIT_SETTINGS));
  await openDatabase({ getClient: async () => knex });
  const count = Number(AUDIT_COUNT);
  let events: Change['events'] = [];
  for (let round = 0; round <= Number(AUDIT_ROUNDS); round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const contender = contenders[(turn + round) % contenders.length];
      const timed = await timeDecisions(knex, contender, count);
      [{ events }] = timed.changes;
      const { milliseconds } = timed;
      // The first round warms up.
      if (round > 0) {
        process.send?.({
          result: { name: contender.name, round, milliseconds },
        });
      }
    }
  }
  const repeated = Array.from({ length: HASH_REPETITIONS }, () => events);
  timeHashes(repeated.flat());
  const milliseconds = timeHashes(repeated.flat()) / HASH_REPETITIONS;
  process.send?.({
    result: { name: 'hashes', events: events.length, milliseconds },
  });
  await knex.destroy();
  process.disconnect();
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
