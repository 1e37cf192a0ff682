import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
// The engine itself, to show that it needs no change.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import approvalsPlugin from '@passerelle/plugin-approvals-backend';
import request from 'supertest';
import exampleModule, { purchasesServiceRef, type Purchases } from './index';
import type { Order } from './Purchases';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** The policy of the README. */
const policies = [
  {
    type: 'purchase',
    stages: [
      {
        id: 'reviews',
        title: { en: 'Reviews', fr: 'Avis' },
        slots: [
          {
            criterion: 'budget',
            reviewers: ['purchase.costCentreOwner'],
            fallback: ['user:default/controller'],
          },
          {
            criterion: 'need',
            reviewers: ['user:default/buyer'],
            when: 'request.values.amount > 1000',
          },
        ],
      },
    ],
  },
];

/** A purchasing system in memory, which fails once when it is asked to. */
class MemoryPurchases implements Purchases {
  readonly orders = new Map<string, Order>();
  readonly messages: Array<{ to: readonly string[]; text: string }> = [];
  failures = 0;

  async findCostCentreOwner(costCentre: string) {
    return costCentre === 'FR-100' ? 'user:default/owner' : undefined;
  }

  async order(order: Order) {
    this.orders.set(order.key, order);
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('The answer was lost');
    }
  }

  async tell(to: readonly string[], text: string) {
    this.messages.push({ to, text });
  }
}

const person = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { memberOf: [] },
});

async function eventually(check: () => void) {
  const until = Date.now() + 8_000;
  for (;;) {
    try {
      check();
      return;
    } catch (error) {
      if (Date.now() > until) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 25));
    }
  }
}

type Review = { id: string; criterion: string; reviewers: string[] };

describe.each(databases.eachSupportedId())('purchases on %s', (...[id]) => {
  const purchases = new MemoryPurchases();
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    const knex = await databases.init(id);
    backend = await startTestBackend({
      features: [
        approvalsPlugin,
        exampleModule,
        createServiceFactory({
          service: purchasesServiceRef,
          deps: {},
          factory: () => purchases,
        }),
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({
          data: { approvals: { policies, outbox: { retrySeconds: 0.02 } } },
        }),
        catalogServiceMock.factory({
          entities: ['worker', 'owner', 'controller', 'buyer'].map(person),
        }),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send: async () => {} }),
        }),
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => ({ publish: async () => {} }),
        }),
      ],
    });
  });

  afterAll(() => backend.stop());

  const post = (name: string, path: string, body: object) =>
    request(backend.server)
      .post(`/api/approvals/v1${path}`)
      .set('Authorization', mockCredentials.user.header(`user:default/${name}`))
      .send(body);

  const file = async (amount: number, costCentre = 'FR-100') => {
    const { body, status } = await post('worker', '/requests', {
      type: 'purchase',
      values: { item: 'A chair', amount, costCentre },
    });
    expect(status).toBe(201);
    return body;
  };

  const reviewsOf = (filed: { stages: Array<{ reviews: Review[] }> }) =>
    filed.stages.flatMap(stage => stage.reviews);

  it('go from the request to the order, which is made once', async () => {
    purchases.failures = 1;
    const filed = await file(2_000);
    const reviews = reviewsOf(filed);
    expect(
      reviews.map(({ criterion, reviewers }) => [criterion, reviewers]),
    ).toEqual([
      ['budget', ['user:default/owner']],
      ['need', ['user:default/buyer']],
    ]);
    let status = filed.status;
    for (const { id: reviewId, reviewers } of reviews) {
      const decided = await post(
        reviewers[0].replace('user:default/', ''),
        `/requests/${filed.id}/decisions`,
        { reviewId, verdict: 'approve', revision: 1 },
      );
      ({ status } = decided.body);
    }
    expect(status).toBe('approved');
    await eventually(() => expect(purchases.failures).toBe(0));
    await eventually(() =>
      expect([...purchases.orders.values()]).toMatchObject([
        { item: 'A chair', amount: 2000, orderedFor: 'user:default/worker' },
      ]),
    );
    await eventually(() => {
      const reached = purchases.messages.flatMap(({ to }) => to);
      expect(new Set(reached)).toEqual(
        new Set([
          'user:default/owner',
          'user:default/buyer',
          'user:default/worker',
        ]),
      );
    });
  });

  it('go to the fallback when the cost centre has no owner', async () => {
    const filed = await file(10, 'FR-999');
    expect(reviewsOf(filed).map(({ reviewers }) => reviewers)).toEqual([
      ['user:default/controller'],
    ]);
  });

  it('order nothing that is rejected', async () => {
    const before = purchases.orders.size;
    const filed = await file(20);
    const [{ id: reviewId }] = reviewsOf(filed);
    const { body } = await post('owner', `/requests/${filed.id}/decisions`, {
      reviewId,
      verdict: 'reject',
      revision: 1,
      comment: 'We have chairs',
    });
    expect(body.status).toBe('rejected');
    await eventually(() =>
      expect(purchases.messages.at(-1)?.to).toEqual(['user:default/worker']),
    );
    expect(purchases.orders.size).toBe(before);
  });
});
