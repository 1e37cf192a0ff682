import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { planOf, type PlanOptions } from '../../engine/__testUtils__/planOf';
import { Scenario } from '../../engine/__testUtils__/Scenario';
import { isRefusal } from '../../engine/refusal';
import { deliveriesOf } from '../../outbox/deliveriesOf';
import { createStores } from '../createStores';

type Scene = { stages: string[]; options?: PlanOptions; steps: string[] };

/** Requests in every state that a release knows; all were possible from the first one on. */
const scenes: Scene[] = [
  { stages: ['all: one=A two=B'], steps: ['req draft', 'req edit cost=7'] },
  {
    stages: ['all: one=A two=B', 'any: last=C other=B'],
    steps: ['req file', 'a1 approve s1.one', 'a1 comment hello', 'req nudge'],
  },
  {
    stages: ['all: cost(values.cost)=A legal(values.reason)=B'],
    steps: [
      'req file',
      'a1 approve s1.cost',
      'b1 changes s1.legal',
      'req edit reason=other',
      'req submit',
    ],
  },
  {
    stages: ['all: one=A two=B'],
    steps: ['req file', 'b1 changes s1.two', 'req edit cost=9'],
  },
  {
    stages: ['quorum 2: one=A two=B three=C'],
    steps: ['req file', 'a1 conditions s1.one', 'c1 approve s1.three'],
  },
  { stages: ['all: one=A'], steps: ['req file', 'a1 reject s1.one'] },
  { stages: ['all: one=A'], steps: ['req file', 'req withdraw'] },
  {
    stages: ['all: one=c1/B'],
    steps: ['req file', 'c1 recuse s1.one', 'b1 reassign s1.one A'],
  },
  {
    stages: ['all: one=A'],
    options: { fulfillers: ['C'], grant: true },
    steps: [
      'req file',
      'a1 approve s1.one',
      'c1 fulfil done 2027-06-01T00:00:00Z',
    ],
  },
  {
    stages: ['all: one=A'],
    options: { fulfillers: ['C'], grant: true },
    steps: ['req file', 'a1 approve s1.one', 'c1 fulfil done', 'c1 revoke'],
  },
];

/**
 * Writes what a release writes, with its own engine and stores: a step of a scene is a command. What it leaves in the
 * tables is kept as JSON, so that the migrations of later releases meet it.
 */
export async function writeRows(knex: Knex): Promise<void> {
  const stores = createStores({
    knex,
    admins: ['group:default/admins'],
    numberPrefix: 'DEM-',
    workingHours: () => 4,
  });
  const audience = {
    handlers: [{ id: 'handler', types: ['test'], handle: async () => {} }],
    channels: [],
    admins: ['group:default/admins'],
    language: 'fr' as const,
    notifies: true,
    warnDays: 14,
    dayOf: (instant: string) => instant.slice(0, 10),
  };
  for (const { stages, options, steps } of scenes) {
    const requestId = randomUUID();
    const scenario = new Scenario({
      plan: planOf(stages, options),
      subjectOwner: 'B',
    });
    for (const step of steps) {
      const events = scenario.step(step);
      if (isRefusal(events)) {
        throw new Error(`${step}: ${events.code}`);
      }
      await stores.requests.execute({
        requestId,
        expectedVersion: step === steps[0] ? 0 : 'newest',
        decide: (_, number) =>
          events.map(event =>
            event.type === 'request.created'
              ? { ...event, data: { ...event.data, id: requestId, number } }
              : event,
          ),
        deliveries: change => deliveriesOf(change, audience),
      });
    }
  }
  await stores.idempotency.claim(
    {
      person: 'user:default/req',
      method: 'POST',
      path: '/v1/requests',
      key: 'one',
      body: { type: 'test' },
    },
    Date.UTC(2026, 10, 23),
  );
  // The first releases had neither of these.
  await stores.delegations?.add(
    {
      id: randomUUID(),
      delegator: 'user:default/a1',
      delegate: 'user:default/c1',
      startsAt: '2026-11-23T00:00:00.000Z',
      endsAt: '2026-12-24T00:00:00.000Z',
      createdAt: '2026-11-22T00:00:00.000Z',
    },
    [],
    async () => {},
  );
  await stores.checkpoints?.write({
    at: '2026-11-24T00:00:00.000Z',
    seal: () => undefined,
    isNeeded: () => true,
  });
}
