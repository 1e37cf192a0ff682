import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { CheckpointStore } from '../database/CheckpointStore';
import { isPostgres, openDatabase } from '../database/openDatabase';
import {
  addEvent,
  comment,
  cutTail,
  disarm,
  EDITED,
  fill,
  FIRST,
  removeRequest,
} from './__testUtils__/trail';
import { hashOfCheckpoint, sealOf } from './checkpoint';
import { CheckpointKeeper } from './CheckpointKeeper';
import { GENESIS_HASH, hashOf } from './hashChain';
import { readCheckpoints } from './readCheckpoints';
import { verifyTrail } from './verifyTrail';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const KEY = 'a key that is kept outside of the database';
const OTHER_KEY = 'another key that is kept outside of the database';

function keeperOf(knex: Knex, ...sealKeys: string[]) {
  const logger = mockServices.logger.mock();
  const keeper = CheckpointKeeper.create({
    store: CheckpointStore.create({ knex }),
    logger,
    scheduler: mockServices.scheduler.mock(),
    minutes: 60,
    sealKeys,
  });
  return { keeper, logger };
}

/** Writes the trail of a request anew from one event to its end, hashes included, as somebody who knows how would. */
async function forgeFrom(knex: Knex, requestId: string, sequence: number) {
  const rows = await knex('request_events')
    .where({ request_id: requestId })
    .orderBy('sequence');
  let previousHash = rows[sequence - 2]?.hash ?? GENESIS_HASH;
  for (const row of rows.slice(sequence - 1)) {
    const actor = 'user:default/eve';
    const { type, at, data } = row;
    const link = { requestId, sequence: row.sequence, type, actor, at, data };
    const hash = hashOf({ ...link, previousHash });
    await knex('request_events')
      .where({ id: row.id })
      .update({ actor, previous_hash: previousHash, hash });
    previousHash = hash;
  }
  await knex('requests')
    .where({ id: requestId })
    .update({ head_hash: previousHash });
}

/** Writes all checkpoints anew so that they agree with what is there; without the key, seals stay as they were. */
async function forgeCheckpoints(knex: Knex) {
  const all = [];
  for await (const checkpoint of readCheckpoints(knex)) {
    all.push(checkpoint);
  }
  let previousHash = GENESIS_HASH;
  for (const checkpoint of all) {
    const body = { ...checkpoint, heads: '[]', totalEvents: 0, previousHash };
    const totalEvents = Number(
      (await knex('request_events')
        .where('id', '<=', checkpoint.lastEventId)
        .count({ count: '*' })
        .first())!.count,
    );
    const hash = hashOfCheckpoint({ ...body, totalEvents });
    await knex('audit_checkpoints')
      .where({ number: checkpoint.number })
      .update({
        heads: '[]',
        total_events: totalEvents,
        previous_hash: previousHash,
        hash,
      });
    previousHash = hash;
  }
}

const checkpointRow = (knex: Knex, number: number) =>
  knex('audit_checkpoints').where({ number });

type Damage = [
  name: string,
  found: object,
  damage: (knex: Knex) => Promise<unknown>,
];

/** What the chain of a request alone does not show. */
const damages: Damage[] = [
  [
    'a tail that is cut, request and all',
    { firstBreak: { requestId: EDITED, sequence: 5 } },
    knex => cutTail(knex, EDITED, 3),
  ],
  [
    'a request that is removed with all that belongs to it',
    { firstBreak: { requestId: EDITED, sequence: 5 } },
    knex => removeRequest(knex, EDITED),
  ],
  [
    'a trail that is written anew',
    { firstBreak: { requestId: EDITED, sequence: 5 } },
    knex => forgeFrom(knex, EDITED, 2),
  ],
  [
    'a checkpoint that is removed',
    { checkpoints: { firstBreak: { number: 2 } } },
    knex => checkpointRow(knex, 2).delete(),
  ],
  [
    'the first checkpoint that is removed',
    { checkpoints: { firstBreak: { number: 1 } } },
    knex => checkpointRow(knex, 1).delete(),
  ],
  [
    'a checkpoint that is edited',
    { checkpoints: { firstBreak: { number: 2 } } },
    knex => checkpointRow(knex, 2).update({ heads: '[]' }),
  ],
  [
    'a removed request, and checkpoints that are written anew without the key',
    { checkpoints: { firstBreak: { number: 2 } } },
    async knex => {
      await removeRequest(knex, EDITED);
      await forgeCheckpoints(knex);
    },
  ],
  [
    'seals that are taken off',
    { checkpoints: { firstBreak: { number: 3 } } },
    knex => knex('audit_checkpoints').update({ seal: null }),
  ],
  [
    'all checkpoints that are removed',
    { checkpoints: { firstBreak: { number: 1 } } },
    knex => knex('audit_checkpoints').delete(),
  ],
];

describe.each(databases.eachSupportedId())('checkpoints on %s', (...[id]) => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
    await openDatabase(mockServices.database({ knex }));
  });

  /** Three checkpoints: before all, after the requests, and after one more comment. */
  async function threeCheckpoints(...keys: string[]) {
    const made = keeperOf(knex, ...keys);
    await made.keeper.write();
    await fill(knex);
    await made.keeper.write();
    await addEvent(knex, FIRST, comment(5));
    await made.keeper.write();
    return made;
  }

  const rows = () => knex('audit_checkpoints').orderBy('number');

  it('cover only what changed since the one before', async () => {
    const { keeper, logger } = await threeCheckpoints(KEY);
    await keeper.write();
    const written = await rows();
    expect(written.map(row => JSON.parse(row.heads).length)).toEqual([0, 3, 1]);
    expect(written.map(row => Number(row.total_events))).toEqual([0, 15, 16]);
    expect(logger.info).toHaveBeenLastCalledWith(
      expect.stringContaining(`checkpoint 3:${written[2].hash}`),
    );
    expect(await verifyTrail(knex, keeper.witness())).toMatchObject({
      valid: true,
      checkedEvents: 16,
      checkpoints: { count: 3, sealed: 3, sealsChecked: true, eventsSince: 0 },
    });
  });

  it('say how many events none of them covers yet', async () => {
    const { keeper } = await threeCheckpoints(KEY);
    await addEvent(knex, FIRST, comment(6));
    expect(await verifyTrail(knex, keeper.witness())).toMatchObject({
      valid: true,
      checkpoints: { eventsSince: 1 },
    });
  });

  it('cannot be changed', async () => {
    await threeCheckpoints(KEY);
    await expect(checkpointRow(knex, 2).update({ at: 'x' })).rejects.toThrow(
      'append-only',
    );
    await expect(checkpointRow(knex, 2).delete()).rejects.toThrow(
      'append-only',
    );
    await expect(knex('audit_checkpoints').truncate()).rejects.toThrow(
      'append-only',
    );
  });

  it.each(damages)('show %s', async (_name, found, damage) => {
    await threeCheckpoints(KEY);
    await disarm(knex);
    await damage(knex);
    expect(await verifyTrail(knex, { keys: [KEY] })).toMatchObject({
      valid: false,
      ...found,
    });
  });

  it('show a cut tail without a key too, as long as nobody writes them anew', async () => {
    const { logger } = await threeCheckpoints();
    expect(logger.info).toHaveBeenLastCalledWith(
      expect.stringContaining('not sealed'),
    );
    await disarm(knex);
    await cutTail(knex, EDITED, 3);
    expect(await verifyTrail(knex, { keys: [] })).toMatchObject({
      valid: false,
      firstBreak: { requestId: EDITED, sequence: 5 },
      checkpoints: { sealed: 0, sealsChecked: false },
    });
  });

  it('show that the newest ones are gone to who knows one of them', async () => {
    const { keeper, logger } = await threeCheckpoints(KEY);
    const witness = keeper.witness();
    await disarm(knex);
    await checkpointRow(knex, 3).delete();
    const known = { checkpoints: { firstBreak: { number: 3 } }, valid: false };
    expect(await verifyTrail(knex, witness)).toMatchObject(known);
    await keeper.write();
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('checkpoint 3'),
    );
    expect(await verifyTrail(knex, witness)).toMatchObject(known);
  });

  it('are sealed from the day on which there is a key', async () => {
    const { keeper } = keeperOf(knex);
    await keeper.write();
    await fill(knex);
    await keeper.write();
    const withKey = keeperOf(knex, KEY).keeper;
    await withKey.write();
    expect((await rows()).map(row => row.seal === null)).toEqual([
      true,
      true,
      false,
    ]);
    expect(await verifyTrail(knex, withKey.witness())).toMatchObject({
      valid: true,
      checkpoints: { count: 3, sealed: 1 },
    });
  });

  it('stay good when the key is changed and the former one is kept', async () => {
    await threeCheckpoints(KEY);
    await addEvent(knex, FIRST, comment(6));
    const { keeper } = keeperOf(knex, OTHER_KEY, KEY);
    await keeper.write();
    const [, , , newest] = await rows();
    expect(newest.seal).toBe(sealOf(newest.hash, OTHER_KEY));
    expect((await verifyTrail(knex, keeper.witness())).valid).toBe(true);
    expect((await verifyTrail(knex, { keys: [OTHER_KEY] })).valid).toBe(false);
  });

  it('follow each other when several replicas write at once', async () => {
    await fill(knex);
    const keepers = [1, 2, 3].map(() => keeperOf(knex, KEY).keeper);
    await Promise.all(keepers.map(keeper => keeper.write()));
    expect(await verifyTrail(knex, { keys: [KEY] })).toMatchObject({
      valid: true,
      checkpoints: { count: 1, eventsSince: 0 },
    });
  });

  it('wait for a command that is writing an earlier event', async () => {
    if (!isPostgres(knex)) {
      return; // One writer at a time: there is no earlier event that comes later.
    }
    await fill(knex);
    const { keeper } = keeperOf(knex, KEY);
    const slow = await knex.transaction();
    const [row] = await knex('request_events').where({
      request_id: EDITED,
      sequence: 5,
    });
    const { id: _id, ...event } = row;
    await slow('request_events').insert({ ...event, sequence: 6 });
    await addEvent(knex, FIRST, comment(5));
    const writing = keeper.write();
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(await rows()).toEqual([]);
    await slow.commit();
    await writing;
    expect(Number((await rows())[0].total_events)).toBe(17);
  });
});
