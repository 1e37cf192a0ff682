import type { Knex } from 'knex';
import { toCheckpoint } from '../database/CheckpointStore';
import type { CheckpointRow } from '../database/rows';
import type { Checkpoint, SealedHead } from './checkpoint';
import type { EventIndex } from './verifyCheckpoints';

const TABLE = 'audit_checkpoints';
const EVENTS = 'request_events';
const CHECKPOINTS_PER_READ = 20;
const HEADS_PER_READ = 400;

type HashRow = { request_id: string; sequence: number; hash: string };

/** All checkpoints in order; none in a copy from before there were any. */
export async function* readCheckpoints(knex: Knex): AsyncGenerator<Checkpoint> {
  if (!(await knex.schema.hasTable(TABLE))) {
    return;
  }
  let last = -1;
  for (;;) {
    const rows: CheckpointRow[] = await knex(TABLE)
      .where('number', '>', last)
      .orderBy('number')
      .limit(CHECKPOINTS_PER_READ);
    if (rows.length === 0) {
      return;
    }
    yield* rows.map(toCheckpoint);
    last = rows[rows.length - 1].number;
  }
}

async function readHashes(
  knex: Knex,
  heads: readonly SealedHead[],
): Promise<Array<string | undefined>> {
  const pairs = heads.map(head => [head.requestId, head.sequence]);
  const rows: HashRow[] = await knex(EVENTS)
    .whereIn(['request_id', 'sequence'], pairs)
    .select('request_id', 'sequence', 'hash');
  const found = new Map(
    rows.map(row => [`${row.request_id}/${row.sequence}`, row.hash]),
  );
  return heads.map(head => found.get(`${head.requestId}/${head.sequence}`));
}

/** Looks events up in the trail itself. */
export function createEventIndex(knex: Knex): EventIndex {
  return {
    async hashesOf(heads) {
      const hashes: Array<string | undefined> = [];
      for (let start = 0; start < heads.length; start += HEADS_PER_READ) {
        const part = heads.slice(start, start + HEADS_PER_READ);
        hashes.push(...(await readHashes(knex, part)));
      }
      return hashes;
    },
    async count(throughId) {
      const query = knex(EVENTS).count({ count: '*' }).first();
      const row = await (throughId === undefined
        ? query
        : query.where('id', '<=', throughId));
      return Number(row?.count ?? 0);
    },
  };
}
