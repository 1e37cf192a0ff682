import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { type Knex } from 'knex';
import { CheckpointStore } from '../database/CheckpointStore';
import { openDatabase } from '../database/openDatabase';
import { writeRows } from '../database/__testUtils__/writeRows';
import { disarm, EDITED, fill, FIRST, LAST } from './__testUtils__/trail';
import { sealOf } from './checkpoint';
import { hashOf } from './hashChain';
import { repairRequests } from './repairRequests';
import { readTrails } from './readTrails';
import { runApprovalsCommand } from './runApprovalsCommand';
import { verifyChain } from './verifyChain';
import { verifyTrail } from './verifyTrail';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const events = (knex: Knex, sequence: number) =>
  knex('request_events').where({ request_id: EDITED, sequence });

async function swapTexts(knex: Knex): Promise<void> {
  const [two] = await events(knex, 2);
  const [three] = await events(knex, 3);
  await events(knex, 2).update({ data: three.data });
  await events(knex, 3).update({ data: two.data });
}

/** A forger who knows how hashes are made, but changes one event only. */
async function forgeOne(knex: Knex): Promise<void> {
  const [row] = await events(knex, 3);
  const data = '{"body":"Forged","commentId":"2"}';
  const hash = hashOf({
    requestId: row.request_id,
    sequence: row.sequence,
    type: row.type,
    actor: row.actor,
    at: row.at,
    data,
    previousHash: row.previous_hash,
  });
  await events(knex, 3).update({ data, hash });
}

const trusting = { witness: { keys: [] } };

/** All rows that are made of events, as they are. */
async function readAll(knex: Knex) {
  const read = async (table: string, ...keys: string[]) =>
    await knex(table).select().orderBy(keys);
  const parse = (rows: object[], column: string) =>
    rows.map(row => ({
      ...row,
      [column]: JSON.parse(Reflect.get(row, column)),
    }));
  return {
    requests: parse(await read('requests', 'id'), 'snapshot'),
    participants: await read(
      'request_participants',
      'request_id',
      'role',
      'ref',
    ),
    reviews: await read('request_reviews', 'request_id', 'review_id'),
    holders: await read(
      'request_review_holders',
      'request_id',
      'review_id',
      'kind',
      'ref',
    ),
    words: await read('request_words', 'word', 'serial'),
    revisions: parse(
      await read('request_revisions', 'request_id', 'revision'),
      'text',
    ),
    claims: await read('request_claims', 'claim'),
  };
}

const damages: Array<[string, number, (knex: Knex) => Promise<unknown>]> = [
  ['an edited text', 3, knex => events(knex, 3).update({ data: '{}' })],
  [
    'another actor',
    2,
    knex => events(knex, 2).update({ actor: 'user:default/eve' }),
  ],
  [
    'another time',
    4,
    knex => events(knex, 4).update({ at: '2025-01-01T00:00:00.000Z' }),
  ],
  ['a removed event', 2, knex => events(knex, 2).delete()],
  ['a cut tail', 5, knex => events(knex, 5).delete()],
  ['texts that changed places', 2, swapTexts],
  ['an event with its hash made again', 4, forgeOne],
  [
    'a request that is gone',
    1,
    async knex => {
      for (const table of ['request_participants', 'request_revisions']) {
        await knex(table).where({ request_id: EDITED }).delete();
      }
      await knex('requests').where({ id: EDITED }).delete();
    },
  ],
];

const request = (knex: Knex) => knex('requests').where({ id: EDITED });

/** Gives the snapshot of the request another face. */
async function editSnapshot(knex: Knex, patch: object): Promise<void> {
  const { snapshot } = await request(knex).first('snapshot');
  const edited = JSON.stringify({ ...JSON.parse(snapshot), ...patch });
  await request(knex).update({ snapshot: edited });
}

/** What needs no trigger dropped: no hash covers it. */
const facades: Array<[string, RegExp, (knex: Knex) => Promise<unknown>]> = [
  [
    'an edited snapshot',
    /snapshot differs from its events in status/,
    knex => editSnapshot(knex, { status: 'approved' }),
  ],
  [
    'a snapshot with something more',
    /in beneficiary/,
    knex => editSnapshot(knex, { beneficiary: 'user:default/eve' }),
  ],
  [
    'a snapshot that is none',
    /cannot be read/,
    knex => request(knex).update({ snapshot: '{' }),
  ],
  [
    'another status in the lists',
    /row differs from its events in status/,
    knex => request(knex).update({ status: 'approved' }),
  ],
  [
    'somebody who may see it',
    /request_participants/,
    knex =>
      knex('request_participants').insert({
        request_id: EDITED,
        role: 'holder',
        ref: 'user:default/eve',
      }),
  ],
  [
    'a review that nobody asked for',
    /request_reviews/,
    knex =>
      knex('request_reviews').insert({
        request_id: EDITED,
        review_id: 'reviews.law',
        status: 'open',
        due_at: '9999',
      }),
  ],
];

describe.each(databases.eachSupportedId())('the trail on %s', (...[id]) => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
    await openDatabase(mockServices.database({ knex }));
    await fill(knex);
  });

  const refused: Array<[string, (database: Knex) => Promise<unknown>]> = [
    ['an update', database => events(database, 2).update({ actor: 'x' })],
    ['a removal', database => events(database, 2).delete()],
    ['the removal of all', database => database('request_events').truncate()],
    [
      'a replacement',
      async database => {
        const [row] = await events(database, 2);
        await database('request_events').insert({ ...row, actor: 'x' });
      },
    ],
  ];

  it.each(refused)('refuses %s', async (_name, change) => {
    await expect(change(knex)).rejects.toThrow(/append-only|duplicate key/);
    expect(await verifyChain(readTrails(knex))).toEqual({
      valid: true,
      checkedEvents: 15,
      checkedRequests: 3,
    });
  });

  it.each(damages)('is found broken by %s', async (_name, sequence, damage) => {
    await disarm(knex);
    await damage(knex);
    expect(await verifyChain(readTrails(knex))).toMatchObject({
      valid: false,
      firstBreak: { requestId: EDITED, sequence },
    });
  });

  it.each(facades)(
    'does not agree with %s, and is repaired',
    async (_name, reason, damage) => {
      const before = await readAll(knex);
      await damage(knex);
      const repair = { ...trusting, write: false };
      const needed = {
        requestId: EDITED,
        reason: expect.stringMatching(reason),
      };
      expect(await repairRequests(knex, repair)).toEqual({
        repairs: [expect.objectContaining(needed)],
      });
      // Nothing was written yet.
      expect(await verifyTrail(knex, trusting.witness)).toMatchObject({
        valid: false,
        checkedRequests: 3,
        firstBreak: { ...needed, sequence: 5, kind: 'snapshot' },
      });
      await repairRequests(knex, { ...repair, write: true });
      expect(await readAll(knex)).toEqual(before);
    },
  );

  it('is repaired with its reviews, revisions and claims', async () => {
    await writeRows(knex);
    const before = await readAll(knex);
    await knex('request_claims').delete();
    await knex('request_revisions').delete();
    for (const table of ['request_review_holders', 'request_reviews']) {
      await knex(table).delete();
    }
    await knex('requests').update({ title_en: 'Forged' });
    await repairRequests(knex, { ...trusting, write: true });
    const after = await readAll(knex);
    // To which admins a review without a reviewer was shown is in no event.
    const told = (rows: typeof before) => ({ ...rows, holders: undefined });
    expect(told(after)).toEqual(told(before));
    expect((await verifyTrail(knex, trusting.witness)).valid).toBe(true);
  });

  it('is not repaired while the events of any request are broken', async () => {
    await disarm(knex);
    await events(knex, 3).update({ data: '{}' });
    await knex('requests').where('id', FIRST).update({ status: 'approved' });
    const result = await repairRequests(knex, { ...trusting, write: true });
    expect(result).toMatchObject({ broken: { valid: false } });
    expect(await knex('requests').where('id', FIRST).first()).toMatchObject({
      status: 'approved',
    });
  });

  it('does not agree with reviews that changed hands', async () => {
    const findReason = async () => {
      const { firstBreak } = await verifyTrail(knex, { keys: [] });
      return firstBreak?.reason;
    };
    await writeRows(knex);
    expect(await findReason()).toBeUndefined();
    const holders = () =>
      knex('request_review_holders').where({
        kind: 'holder',
        ref: 'group:default/a',
      });
    expect(await holders().update({ ref: 'user:default/eve' })).not.toBe(0);
    expect(await findReason()).toMatch(/request_review_holders/);
  });

  it('is named before a snapshot when both are broken', async () => {
    await disarm(knex);
    await request(knex).update({ status: 'approved' });
    await knex('request_events')
      .where({ request_id: LAST, sequence: 2 })
      .update({ data: '{}' });
    expect(await verifyTrail(knex, { keys: [] })).toMatchObject({
      firstBreak: { requestId: LAST, sequence: 2, kind: 'events' },
    });
  });

  it('starts again with the tables that are there', async () => {
    await openDatabase(mockServices.database({ knex }));
    expect((await verifyChain(readTrails(knex))).valid).toBe(true);
  });
});

describe('the command', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'approvals-'));
    file = join(folder, 'approvals.sqlite');
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: file },
      useNullAsDefault: true,
    });
    await openDatabase(mockServices.database({ knex }));
    await fill(knex);
    await knex.destroy();
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function run(...args: string[]) {
    const lines: string[] = [];
    const write = (line: string) => lines.push(line);
    const code = await runApprovalsCommand(args, { write, writeError: write });
    return { code, text: lines.join('\n') };
  }

  it('says that a whole trail is whole', async () => {
    expect(await run('verify', '--database', file)).toEqual({
      code: 0,
      text: 'The trail is whole: 15 events of 3 requests.\nThere are no checkpoints: a cut tail may not show.',
    });
  });

  it('names the request and the sequence of the first break', async () => {
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: file },
      useNullAsDefault: true,
    });
    await disarm(knex);
    await events(knex, 3).update({ data: '{}' });
    await knex.destroy();
    const { code, text } = await run('verify', '--database', file);
    expect(code).toBe(1);
    expect(text).toContain(EDITED);
    expect(text).toContain('sequence 3');
    expect(text).not.toContain(FIRST);
  });

  it('says where the truth is when a request is not stored as its events tell', async () => {
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: file },
      useNullAsDefault: true,
    });
    await editSnapshot(knex, { status: 'approved' });
    await knex.destroy();
    const { code, text } = await run('verify', '--database', file);
    expect(code).toBe(1);
    expect(text).toContain(EDITED);
    expect(text).toContain('differs from its events in status');
    expect(text).toContain('The events are the truth');

    const plan = await run('repair', '--database', file);
    expect(plan.code).toBe(1);
    expect(plan.text).toContain('1 request would be written anew');
    expect((await run('verify', '--database', file)).code).toBe(1);
    const repaired = await run('repair', '--database', file, '--write');
    expect(repaired.text).toContain('1 request written anew');
    expect(repaired.text).toContain('The trail is whole');
    expect(repaired.code).toBe(0);
    expect(await run('repair', '--database', file, '--write')).toMatchObject({
      code: 0,
      text: expect.stringContaining('nothing to repair'),
    });
  });

  it('checks seals with a key of the environment, and a checkpoint of the log', async () => {
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: file },
      useNullAsDefault: true,
    });
    const written = await CheckpointStore.create({ knex }).write({
      at: '2026-01-02T00:00:00.000Z',
      seal: hash => sealOf(hash, 'the key'),
      isNeeded: () => true,
    });
    await knex.destroy();
    process.env.TEST_SEAL_KEY = 'the key';
    process.env.TEST_WRONG_KEY = 'another key';
    const verify = (...args: string[]) =>
      run('verify', '--database', file, ...args);
    const newest = `1:${written?.checkpoint.hash}`;

    const good = await verify(
      '--seal-key-env=TEST_SEAL_KEY',
      `--checkpoint=${newest}`,
    );
    expect(good.code).toBe(0);
    expect(good.text).toContain('1 of 1 sealed, and the seals are right');
    expect(good.text).toContain(`The last one is ${newest}`);
    expect((await verify()).text).toContain('seals were not checked');
    for (const wrong of [
      '--seal-key-env=TEST_WRONG_KEY',
      `--checkpoint=2:${'0'.repeat(64)}`,
      `--checkpoint=1:${'0'.repeat(64)}`,
    ]) {
      const { code, text } = await verify(wrong);
      expect([code, text]).toEqual([
        1,
        expect.stringContaining('The checkpoints are broken at checkpoint'),
      ]);
    }
  });

  it.each([
    [['verify', '--database', 'x', '--seal-key-env', 'UNSET'], /UNSET is not/],
    [['verify', '--database', 'x', '--checkpoint', '1'], /<number>:<hash>/],
    [[], /^Usage/],
    [['verify'], /^Usage/],
    [['verify', '--database', '/no/such/file'], /no database file/],
    [['verify', '--data', 'x'], /--data/],
  ])('explains itself for %p', async (args, message) => {
    const { code, text } = await run(...args);
    expect(code).toBe(2);
    expect(text).toMatch(message);
  });
});
