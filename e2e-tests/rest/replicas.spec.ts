import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { Answered, Ledger } from '../support/Ledger';
import { locationOf, openDatabase } from '../support/pluginDatabase';
import { createRandom, seedOf } from '../support/random';
import { Company } from '../support/replicas/company';
import { REPLICA_PREFIX, Replicas } from '../support/replicas/Replicas';
import { expectReplayedSnapshots, readTrail } from '../support/trail';
import { verifyOffline } from '../support/verifyOffline';

const postgresUrl = process.env.PASSERELLE_POSTGRES_URL;
const company = new Company(200);
const seed = seedOf('REPLICAS_SEED');
const CALLS_AT_ONCE = 48;
const REQUESTS = '/api/approvals/v1/requests';

type Task = () => Promise<unknown>;

/** Runs tasks side by side, in a random order. */
async function runAll(tasks: Task[], random: () => number): Promise<void> {
  const queue = tasks
    .map(task => ({ task, order: random() }))
    .sort((left, right) => left.order - right.order);
  await Promise.all(
    Array.from({ length: CALLS_AT_ONCE }, async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        await next.task();
      }
    }),
  );
}

/** Signs somebody in; the catalog may not know them yet. */
async function signIn(address: string, ref: string): Promise<string> {
  for (;;) {
    const response = await fetch(`${address}/api/auth/personas/refresh`, {
      headers: { 'X-Persona': ref },
    });
    if (response.ok) {
      return (await response.json()).backstageIdentity.token;
    }
    await sleep(500);
  }
}

/** Waits until the catalog knows who is in which team. */
async function expectTeams(address: string, token: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const response = await fetch(
          `${address}/api/catalog/entities?filter=kind=user&fields=relations`,
          { headers: { authorization: `Bearer ${token}` } },
        );
        const people: Array<{ relations?: object[] }> = await response.json();
        return people.filter(({ relations = [] }) => relations.length > 1)
          .length;
      },
      { timeout: 180_000 },
    )
    .toBe(company.size);
}

/** All that the contract promises of an answer: in development a refusal also has a stack. */
function essenceOf({ status, body }: Answered): object {
  return {
    status,
    body: body.error
      ? { ...body, error: { ...body.error, stack: undefined } }
      : body,
  };
}

const sorted = (items: Iterable<string>) => [...items].sort();

test.describe('two back ends on one PostgreSQL', () => {
  test.skip(!postgresUrl, 'A SQLite file belongs to one process');
  test.describe.configure({ timeout: 600_000 });

  let replicas: Replicas;

  test.beforeAll(async () => {
    replicas = await Replicas.start({
      count: 2,
      company,
      postgresUrl: `${postgresUrl}`,
    });
  });

  test.afterAll(() => replicas?.stop());

  test('take the decisions of 200 reviewers on 200 requests at once, each exactly once', async () => {
    process.stdout.write(`REPLICAS_SEED=${seed} repeats this run\n`);
    const random = createRandom(seed);
    const [first] = replicas.addresses;
    const tokens = new Map<string, string>();
    await runAll(
      company.people.map(ref => async () => {
        tokens.set(ref, await signIn(first, ref));
      }),
      random,
    );
    const token = (index: number) => `${tokens.get(company.person(index))}`;
    await expectTeams(first, token(0));
    const ledger = Ledger.create(replicas.addresses);

    const filed = new Map<number, string>();
    await runAll(
      company.people.map((_, index) => async () => {
        const { status, body } = await ledger.post(
          token(index),
          REQUESTS,
          key => ({
            type: 'purchase',
            values: {
              item: `Thing ${index}`,
              amount: 10,
              costCentre: company.costCentre(index),
              reason: key,
            },
          }),
          { at: index },
        );
        expect(status, JSON.stringify(body)).toBe(201);
        filed.set(index, `${body.id}`);
      }),
      random,
    );

    const decide = (
      request: number,
      who: number,
      criterion: string,
      options: {
        key?: string;
        at?: number;
        revision?: number;
        verdict?: string;
        impatience?: number;
      } = {},
    ): Promise<Answered> =>
      ledger.post(
        token(who),
        `${REQUESTS}/${filed.get(request)}/decisions`,
        key => ({
          reviewId: `reviews.${criterion}`,
          verdict: options.verdict ?? 'approve',
          revision: options.revision ?? 1,
          comment: key,
        }),
        { at: Math.floor(random() * 2), ...options },
      );

    const tasks = company.people.flatMap((_, index): Task[] => {
      const [buyer, other] = company.buyersOf(index);
      const manager = company.managerOf(index);
      const key = randomUUID();
      const verdict = random() < 0.1 ? 'reject' : 'approve';
      return [
        // The same call twice, one at each back end.
        () => decide(index, buyer, 'budget', { key, at: 0 }),
        () => decide(index, buyer, 'budget', { key, at: 1 }),
        // Another member of the group wants the same slot.
        () => decide(index, other, 'budget', { verdict: 'reject' }),
        // A revision that does not exist.
        () => decide(index, manager, 'need', { revision: 2 }),
        // The connection is lost before the answer; the other back end is asked again.
        () =>
          decide(index, manager, 'need', {
            verdict,
            impatience: random() < 0.3 ? random() * 60 : undefined,
          }),
        // Nobody decides on what they filed.
        () => decide(index, index, 'need'),
      ];
    });
    const begun = Date.now();
    await runAll(tasks, random);
    const seconds = (Date.now() - begun) / 1000;

    const at = locationOf('approvals', REPLICA_PREFIX);
    const knex = openDatabase(at);
    try {
      await expect
        .poll(
          async () => {
            const rows = await knex('outbox').whereNot('kind', 'timer');
            return rows.length;
          },
          { timeout: 120_000, message: 'deliveries that wait' },
        )
        .toBe(0);
      const trail = await readTrail(knex);
      const decided = trail.filter(({ type }) => type === 'review.decided');
      const accepted = ledger.accepted(/\/decisions$/);

      // Every accepted answer is in the trail exactly once, and nothing else is.
      expect(sorted(decided.map(({ data }) => String(data.comment)))).toEqual(
        sorted(new Set(accepted.map(({ key }) => key))),
      );
      // The same call has one answer, whichever back end gives it.
      const answers = new Map<string, object>();
      for (const answer of ledger.answered) {
        const said = answers.get(answer.key) ?? essenceOf(answer);
        expect(essenceOf(answer)).toEqual(said);
        answers.set(answer.key, said);
      }
      // One verdict for each slot; no slot is left that somebody could take.
      const slots = decided.map(
        ({ requestId, data }) => `${requestId} ${data.reviewId}`,
      );
      expect(new Set(slots).size).toBe(slots.length);
      const statuses: Array<{ status: string }> = await knex('requests').select(
        'status',
      );
      expect(statuses).toHaveLength(company.size);
      expect(
        statuses.filter(
          ({ status }) => status !== 'approved' && status !== 'rejected',
        ),
      ).toEqual([]);
      const refused = ledger.answered.filter(({ status }) => status >= 400);
      expect([...new Set(refused.map(({ status }) => status))].sort()).toEqual([
        403, 409,
      ]);

      expect(await expectReplayedSnapshots(knex)).toBe(company.size);
      expect(await verifyOffline(at.location)).toMatchObject({ code: 0 });
      const audit = await fetch(`${first}/api/approvals/v1/audit/verify`, {
        headers: { authorization: `Bearer ${token(0)}` },
      });
      expect(await audit.json()).toMatchObject({
        valid: true,
        checkedEvents: trail.length,
      });

      // Both workers share the outbox; nothing died, so that nothing came twice.
      expect(sorted(replicas.webhooks)).toEqual(
        sorted(
          trail.map(({ requestId, sequence }) => `${requestId}:${sequence}`),
        ),
      );
      const orders = await replicas.orders();
      expect(sorted(orders.map(({ key }) => key))).toEqual(
        sorted(
          trail
            .filter(({ type }) => type === 'request.approved')
            .map(({ requestId, sequence }) => `${requestId}:${sequence}`),
        ),
      );
      test.info().annotations.push({
        type: 'load',
        description: `${
          ledger.answered.length
        } calls answered in ${seconds.toFixed(1)} s, ${
          decided.length
        } decisions, ${ledger.lost} calls without an answer`,
      });
      expect(ledger.lost).toBeGreaterThan(0);
    } finally {
      await knex.destroy();
    }
  });
});
