import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type ConditionalPolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import type {
  ApprovalsSeeder,
  RequestOutcome,
  SeedCommand,
} from '@passerelle/plugin-approvals-node';
import type { Knex } from 'knex';
import { companyEntities } from './__testUtils__/company';
import { eventually } from './__testUtils__/eventually';
import { IdempotencyStore } from './database/IdempotencyStore';
import { openDatabase } from './database/openDatabase';
import { officePolicies } from './__testUtils__/office';
import { startOffice, type Office } from './__testUtils__/startOffice';
import { requestConditions } from './permissions/rules';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const WORKER = 'user:default/worker';

/** Requests that are decided in the past, one after the other. */
function storyOf(requests: number): SeedCommand[] {
  return Array.from({ length: requests }, (_, index): SeedCommand[] => {
    const key = `leave-${index}`;
    const at = new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
    return [
      { at, as: WORKER, do: 'create', key, type: 'leave', values: { days: 2 } },
      {
        at,
        as: 'user:default/boss',
        do: 'decide',
        key,
        review: 'planning',
        verdict: 'approve',
      },
      {
        at,
        as: 'user:default/hr-one',
        do: 'decide',
        key,
        review: 'law',
        verdict: 'approve',
      },
    ];
  }).flat();
}

describe('the start', () => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
  });

  it.each([
    [
      'a condition that does not parse',
      { when: 'request.values.days >' },
      /approvals\.policies\[0\]\.stages\[1\]\.when/,
    ],
    [
      'a condition on an unknown field',
      { when: 'request.values.hours > 10' },
      /approvals\.policies\[0\]\.stages\[1\]\.when.*hours/s,
    ],
    [
      'an unknown resolver',
      { slots: [{ reviewers: ['the.king'] }] },
      /approvals\.policies\[0\]\.stages\[1\]\.slots\[0\]\.reviewers.*the\.king/s,
    ],
  ])('is refused by %s, with its path', async (_name, change, message) => {
    const [leave, ...others] = officePolicies;
    const [reviews, decision] = leave.stages;
    const broken = {
      ...leave,
      stages: [reviews, { ...decision, ...change }],
    };
    const policies = JSON.parse(JSON.stringify([broken, ...others]));
    await expect(
      startOffice({ knex, approvals: { policies } }),
    ).rejects.toThrow(message);
  });

  it('frees the calls that were open when the process before died', async () => {
    await openDatabase(mockServices.database({ knex }));
    const store = IdempotencyStore.create({ knex });
    const call = {
      person: WORKER,
      method: 'POST',
      path: '/api/approvals/v1/requests',
      key: 'one',
      body: { type: 'leave', values: { days: 2 } },
    };
    await store.claim(call, Date.now());
    const office = await startOffice({ knex });
    const { status } = await office
      .as('worker')
      .post('/requests', call.body, call.key);
    await office.stop();
    expect(status).toBe(201);
  });

  it('is refused in production when a story wants to be told', async () => {
    const environment = jest.replaceProperty(process, 'env', {
      ...process.env,
      NODE_ENV: 'production',
    });
    await expect(startOffice({ knex, tell: async () => {} })).rejects.toThrow(
      /production/,
    );
    environment.restore();
  });
});

describe.each(databases.eachSupportedId())('on %s', (...[id]) => {
  let knex: Knex;
  const offices: Office[] = [];

  beforeEach(async () => {
    knex = await databases.init(id);
  });

  afterEach(async () => {
    await Promise.all(offices.splice(0).map(office => office.stop()));
  });

  async function start(options: Partial<Parameters<typeof startOffice>[0]>) {
    const office = await startOffice({ knex, ...options });
    offices.push(office);
    return office;
  }

  it('tells a story once, in the past, to the registry but to nobody’s inbox', async () => {
    const outcomes: RequestOutcome[] = [];
    const told: string[] = [];
    const commands = storyOf(3);
    const tell = async (seeder: ApprovalsSeeder) => {
      if (await seeder.isDone('office')) {
        told.push('was told');
        return;
      }
      await seeder.run('office', commands.slice(0, 4));
      await seeder.run('office', commands);
      await seeder.drained();
      told.push('told');
    };
    const handlers = [
      {
        id: 'log',
        types: ['leave'],
        handle: async (outcome: RequestOutcome) => {
          outcomes.push(outcome);
        },
      },
    ];
    const office = await start({ tell, handlers });
    await eventually(() => expect(told).toEqual(['told']));
    const { body } = await office.as('worker').get('/requests?sort=createdAt');
    expect(body.totalItems).toBe(2);
    expect(outcomes.every(({ seeded }) => seeded)).toBe(true);
    expect(body.items[0]).toMatchObject({
      status: 'approved',
      createdAt: '2026-01-01T00:00:00.000Z',
      decidedAt: '2026-01-01T00:00:00.000Z',
    });
    expect([office.notifications, office.signals]).toEqual([[], []]);
  });

  it('goes on with a story that was cut off', async () => {
    const commands = storyOf(2);
    const fail = { ...commands[4], as: 'user:default/nobody' };
    const told: unknown[] = [];
    const first = await start({
      tell: seeder =>
        seeder
          .run('office', [...commands.slice(0, 4), fail, commands[5]])
          .catch(error => {
            told.push(error.message);
          }),
    });
    await eventually(() =>
      expect(told).toEqual([expect.stringMatching(/command 4.*nobody/)]),
    );
    await first.stop();
    offices.length = 0;
    const second = await start({
      tell: async seeder => {
        await seeder.run('office', commands);
        told.push('told');
      },
    });
    await eventually(() => expect(told).toHaveLength(2));
    const { body } = await second.as('worker').get('/requests');
    expect(body.items.map(({ status }: { status: string }) => status)).toEqual([
      'approved',
      'approved',
    ]);
  });

  it('loses nothing in a restart: not the request, not what was still to be told', async () => {
    const broken = {
      id: 'log',
      types: ['leave'],
      handle: async () => {
        throw new Error('down');
      },
    };
    const approvals = { outbox: { maxAttempts: 50, retrySeconds: 0.02 } };
    const first = await start({ handlers: [broken], approvals });
    const filed = await first
      .as('worker')
      .post('/requests', { type: 'leave', values: { days: 1 } });
    await first.stop();
    offices.length = 0;

    const outcomes: RequestOutcome[] = [];
    const second = await start({
      handlers: [
        {
          ...broken,
          handle: async (outcome: RequestOutcome) => {
            outcomes.push(outcome);
          },
        },
      ],
    });
    await eventually(() =>
      expect(outcomes.map(({ kind }) => kind)).toEqual(['submitted']),
    );
    const again = await second.as('boss').get(`/requests/${filed.body.id}`);
    expect(again.body.version).toBe(filed.body.version);
  });

  it('lets the permission policy narrow what people see, in lists as in single requests', async () => {
    const onlyAsReviewer = (refs: string[]): ConditionalPolicyDecision => ({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'approvals',
      resourceType: 'approvals-request',
      conditions: {
        allOf: [
          { anyOf: [requestConditions.isReviewer({ refs })] },
          { not: requestConditions.isBeneficiary({ refs }) },
        ],
      },
    });
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      authorizeConditional: async (requests, { credentials }) => {
        const { principal } = credentials as {
          principal: { userEntityRef: string };
        };
        return requests.map(() =>
          principal.userEntityRef === WORKER
            ? onlyAsReviewer([WORKER])
            : onlyAsReviewer(['user:default/boss']),
        );
      },
    });
    const office = await start({ features: [permissions.factory] });
    const filed = await office
      .as('worker')
      .post('/requests', { type: 'leave', values: { days: 1 } });
    expect(filed.status).toBe(201);
    const path = `/requests/${filed.body.id}`;
    expect((await office.as('worker').get(path)).status).toBe(404);
    expect((await office.as('worker').post(`${path}/withdraw`)).status).toBe(
      404,
    );
    expect((await office.as('boss').get(path)).status).toBe(200);
    expect((await office.as('worker').get('/requests')).body.items).toEqual([]);
    expect((await office.as('boss').get('/requests')).body.items).toHaveLength(
      1,
    );
    // A policy can narrow and never widen.
    expect((await office.as('stranger').get(path)).status).toBe(404);
  });

  it('refuses rather than guesses when the catalog does not answer', async () => {
    const catalog = catalogServiceMock({ entities: companyEntities });
    let isDown = false;
    const office = await start({
      catalog: createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => ({
          ...catalog,
          getEntitiesByRefs: async request => {
            if (isDown) {
              throw new Error('no answer');
            }
            return await catalog.getEntitiesByRefs(request);
          },
        }),
      }),
    });
    const call = () =>
      office
        .as('worker')
        .post('/requests', { type: 'leave', values: { days: 1 } }, 'key');
    isDown = true;
    expect((await call()).status).toBe(503);
    isDown = false;
    expect((await call()).status).toBe(201);
    expect(await knex('requests')).toHaveLength(1);
  });
});
