import { APIRequestContext, expect } from '@playwright/test';
import type { Answered, Ledger } from './Ledger';
import { withPluginDatabase } from './pluginDatabase';
import { webhookReceipts } from './portal';
import { readTrail, TrailEvent } from './trail';

type Requests = ReadonlySet<string>;

/** Events of which the requester hears. */
const told = [
  'review.decided',
  'request.approved',
  'request.rejected',
  'fulfilment.reported',
];

const sorted = (items: Iterable<string>) => [...items].sort();

/** Waits until nothing is left to deliver but what the clock will bring. */
export async function expectDrainedOutbox(): Promise<void> {
  await expect
    .poll(
      () =>
        withPluginDatabase('approvals', async knex => {
          const rows: Array<{ state: string; last_error: string | null }> =
            await knex('outbox')
              .whereNot('kind', 'timer')
              .select('kind', 'state', 'last_error');
          return rows.filter(({ state }) => state === 'dead').length > 0
            ? rows
            : rows.length;
        }),
      // On PostgreSQL a delivery of a killed process is free again after twenty seconds.
      { timeout: 90_000, message: 'deliveries that wait' },
    )
    .toBe(0);
}

export async function trailOf(requests: Requests): Promise<TrailEvent[]> {
  return await withPluginDatabase('approvals', knex =>
    readTrail(knex, id => requests.has(id)),
  );
}

/** Every accepted command is in the trail exactly once, and nothing else is. */
export function expectExactlyOnce(
  trail: readonly TrailEvent[],
  ledger: Ledger,
): void {
  const keysIn = (type: string) =>
    sorted(
      trail
        .filter(event => event.type === type)
        .map(({ data }) => String(data.comment)),
    );
  const keysOf = (answers: readonly Answered[]) =>
    sorted(answers.map(({ key }) => key));
  expect(keysIn('review.decided')).toEqual(
    keysOf(ledger.accepted(/\/decisions$/)),
  );
  expect(keysIn('fulfilment.reported')).toEqual(
    keysOf(ledger.accepted(/\/fulfilment$/)),
  );
}

/** A request was filed once for each accepted call: its reason is the key of the call. */
export async function expectFiledOnce(ledger: Ledger): Promise<void> {
  const accepted = ledger.accepted(/\/requests$/);
  const keys = new Set(accepted.map(({ key }) => key));
  const sent = new Set(
    ledger.answered
      .filter(({ path }) => path.endsWith('/requests'))
      .map(({ key }) => key),
  );
  const filed = await withPluginDatabase('approvals', async knex => {
    const rows: Array<{ id: string; snapshot: string }> = await knex(
      'requests',
    ).select('id', 'snapshot');
    return rows
      .map(({ id, snapshot }) => ({
        id,
        reason: String(JSON.parse(snapshot).values.reason),
      }))
      .filter(({ reason }) => sent.has(reason));
  });
  expect(sorted(filed.map(({ reason }) => reason))).toEqual(sorted(keys));
  expect(sorted(filed.map(({ id }) => id))).toEqual(
    sorted(accepted.map(({ body }) => String(body.id))),
  );
}

/** People are told once of each step that concerns them. */
export async function expectToldOnce(
  trail: readonly TrailEvent[],
  requests: Requests,
): Promise<void> {
  const rows = await withPluginDatabase('notifications', async knex => {
    const all: Array<{ user: string; scope: string | null }> = await knex(
      'notification',
    ).select('user', 'scope');
    return all.filter(({ scope }) => requests.has(`${scope}`.split(':')[0]));
  });
  const names = rows.map(({ user, scope }) => `${user} ${scope}`);
  expect(sorted(names)).toEqual(sorted(new Set(names)));
  const filers = new Map(
    trail
      .filter(({ type }) => type === 'request.created')
      .map(({ requestId, actor }) => [requestId, actor]),
  );
  const due = trail
    .filter(({ type }) => told.includes(type))
    .map(
      ({ requestId, sequence }) =>
        `${filers.get(requestId)} ${requestId}:${sequence}`,
    );
  const toFilers = names.filter(name =>
    [...filers.values()].includes(name.split(' ')[0]),
  );
  expect(sorted(toFilers)).toEqual(sorted(due));
}

/** The webhook of every event arrived; again at most as the same id. */
export async function expectWebhooks(
  request: APIRequestContext,
  trail: readonly TrailEvent[],
  requests: Requests,
): Promise<{ distinct: number; all: number }> {
  const received = (await webhookReceipts(request)).filter(id =>
    requests.has(id.split(':')[0]),
  );
  const distinct = new Set(received);
  expect(sorted(distinct)).toEqual(
    sorted(trail.map(({ requestId, sequence }) => `${requestId}:${sequence}`)),
  );
  return { distinct: distinct.size, all: received.length };
}

/** The registry took every outcome once: each access once, and what it says of a tool is what was decided last. */
export async function expectRegistry(
  trail: readonly TrailEvent[],
  requests: Requests,
): Promise<void> {
  const { grants, outcomes } = await withPluginDatabase(
    'martech',
    async knex => ({
      grants: await knex('tool_grants').select('request_id', 'ended_at'),
      outcomes: await knex('tool_outcomes').select('id', 'request_id'),
    }),
  );
  const granted = trail
    .filter(({ type }) => type === 'grant.started')
    .map(({ requestId }) => requestId);
  expect(
    sorted(
      grants
        .filter(({ request_id }) => requests.has(request_id))
        .map(({ request_id }) => String(request_id)),
    ),
  ).toEqual(sorted(granted));

  const validations = new Set(
    trail
      .filter(({ data }) => data.requestType === 'tool-validation')
      .map(({ requestId }) => requestId),
  );
  const steps = ['request.submitted', 'request.approved', 'request.rejected'];
  const expected = trail
    .filter(
      ({ type, requestId }) =>
        steps.includes(type) && validations.has(requestId),
    )
    .map(({ requestId, sequence }) => `${requestId}:${sequence}`);
  expect(
    sorted(
      outcomes
        .filter(({ request_id }) => validations.has(request_id))
        .map(({ id }) => String(id)),
    ),
  ).toEqual(sorted(expected));
}
