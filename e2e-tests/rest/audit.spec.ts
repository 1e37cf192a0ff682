import { expect, test } from '@playwright/test';
import { Person, RequestView } from '../support/Person';
import { TrailCopy, trailFile } from '../support/trailCopy';
import { expectPortalReplays } from '../support/trail';

test.afterAll(expectPortalReplays);

const brevo = 'component:default/brevo';
const file = trailFile();

test.describe('the audit trail', () => {
  test.skip(
    !file,
    'PostgreSQL: the same rules are tested in approvals-backend',
  );

  let copy: TrailCopy;
  let decided: RequestView;

  test.beforeAll(async ({ request }) => {
    const marketer = await Person.signIn(request, 'marketer');
    const owner = await Person.signIn(request, 'tool-owner');
    const filed = await marketer.file('tool-access', brevo, { reason: 'Test' });
    decided = await owner.decide(filed.id);
  });

  test.beforeEach(async () => {
    copy = await TrailCopy.take(file ?? '');
  });

  test.afterEach(() => copy.remove());

  test('of a portal that runs is whole', async () => {
    expect(await copy.verify()).toEqual({
      code: 0,
      said: expect.stringMatching(
        /^The trail is whole: \d+ events of \d+ requests\.$/m,
      ),
    });
  });

  test('refuses that a row is changed, removed or replaced', async () => {
    const events = copy.database('request_events');
    const own = events.clone().where('request_id', decided.id);
    const before = await own.clone().orderBy('sequence');

    await expect(own.clone().update({ actor: 'user:x' })).rejects.toThrow(
      /append-only/,
    );
    await expect(own.clone().delete()).rejects.toThrow(/append-only/);
    await expect(
      copy.database.raw(
        `insert or replace into request_events select * from request_events where request_id = ?`,
        [decided.id],
      ),
    ).rejects.toThrow(/append-only/);
    expect(await own.clone().orderBy('sequence')).toEqual(before);
  });

  async function expectEditIsFound(change: Record<string, string>) {
    const { database } = copy;
    const row = await database('request_events')
      .where({ request_id: decided.id, type: 'review.decided' })
      .first();
    await database.raw('drop trigger request_events_refuse_update');
    await database('request_events').where('id', row.id).update(change);

    const { code, said } = await copy.verify();

    expect(code).toBe(1);
    expect(said).toContain(`request ${decided.number} (${decided.id})`);
    expect(said).toContain(`sequence ${row.sequence}:`);
  }

  for (const [what, change] of [
    ['a verdict', { data: '{"verdict":"reject"}' }],
    ['who decided', { actor: 'user:default/marketer' }],
    ['when', { at: '2020-01-01T00:00:00.000Z' }],
  ] as const) {
    test(`shows that ${what} was edited by hand, with the request and the sequence`, () =>
      expectEditIsFound(change));
  }

  test('shows that its end was cut off', async () => {
    const { database } = copy;
    const last = await database('request_events')
      .where('request_id', decided.id)
      .orderBy('sequence', 'desc')
      .first();
    await database.raw('drop trigger request_events_refuse_delete');
    await database('request_events').where('id', last.id).delete();

    const { code, said } = await copy.verify();

    expect(code).toBe(1);
    expect(said).toContain(`request ${decided.number} (${decided.id})`);
    expect(said).toContain(`sequence ${last.sequence}:`);
  });
});
