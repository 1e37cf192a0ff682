import { readFile, writeFile } from 'node:fs/promises';
import http, { type IncomingHttpHeaders } from 'node:http';
import { resolve } from 'node:path';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { verifyWebhookSignature } from '@passerelle/plugin-approvals-node';
import { eventually } from '../__testUtils__/eventually';
import { startOffice, type Office } from '../__testUtils__/startOffice';
import { withEvents } from './describeEvents';
import { readWebhookConfig } from './webhookConfig';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const SECRET = 'known to the portal and the receiver';
const PAGE = resolve(__dirname, '../../../../docs/events.md');

type Received = { headers: IncomingHttpHeaders; body: string };

/** A system outside the portal. */
async function startReceiver() {
  const received: Received[] = [];
  const answers: number[] = [];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    received.push({
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    });
    response.writeHead(answers.shift() ?? 204).end();
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook?token=t`,
    received,
    /** Status codes of the next answers. */
    answers,
    events: () => received.map(({ body }) => JSON.parse(body)),
    stop: async () => {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}

describe('the documentation of events', () => {
  it('is what the engine has; UPDATE_DOCS=1 writes it', async () => {
    const page = await readFile(PAGE, 'utf8');
    if (process.env.UPDATE_DOCS) {
      await writeFile(PAGE, withEvents(page));
      return;
    }
    expect(page).toBe(withEvents(page));
  });
});

describe('what is configured about webhooks', () => {
  const hook = { id: 'itsm', url: 'https://itsm.example.com', secret: SECRET };
  const wrong: Array<[string, JsonObject, string]> = [
    [
      'a short secret',
      { webhooks: [{ ...hook, secret: 'short' }] },
      'approvals.webhooks[0].secret: too short',
    ],
    [
      'an unknown event',
      { webhooks: [{ ...hook, events: ['request.aproved'] }] },
      'approvals.webhooks[0].events[0]: "request.aproved" is unknown; accepted: request.created',
    ],
    [
      'an unknown request type',
      { webhooks: [{ ...hook, types: ['leav'] }] },
      'approvals.webhooks[0].types[0]: "leav" is unknown; accepted: leave',
    ],
    [
      'an unknown key',
      { webhooks: [{ ...hook, event: 'x' }] },
      'approvals.webhooks[0]: unknown "event"',
    ],
    [
      'an address inside',
      { webhooks: [{ ...hook, url: 'https://10.0.0.1/' }] },
      'approvals.webhooks[0].url: 10.0.0.1 may not be called',
    ],
    [
      'http',
      { webhooks: [{ ...hook, url: 'http://example.com' }] },
      'approvals.webhooks[0].url: example.com may not be called: the scheme',
    ],
    ['one id twice', { webhooks: [hook, hook] }, 'approvals.webhooks[1].id'],
    [
      'a target that is none',
      { webhookClient: { allow: ['http://x'] } },
      'approvals.webhookClient.allow: "http://x" is no target',
    ],
  ];

  it.each(wrong)('is refused with %s', (_name, approvals, message) => {
    const config = mockServices.rootConfig({ data: { approvals } });
    const read = () => readWebhookConfig(config, [{ id: 'leave' }]);
    expect(read).toThrow(message);
    expect(read).not.toThrow(SECRET);
  });
});

describe.each(databases.eachSupportedId())('webhooks on %s', (...[id]) => {
  let office: Office;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let inside: Awaited<ReturnType<typeof startReceiver>>;

  beforeAll(async () => {
    [receiver, inside] = await Promise.all([startReceiver(), startReceiver()]);
    const forbidden = inside.url.replace('127.0.0.1', 'localhost');
    office = await startOffice({
      knex: await databases.init(id),
      approvals: {
        webhooks: [
          { id: 'all', url: receiver.url, secret: SECRET, types: ['leave'] },
          {
            id: 'forbidden',
            url: forbidden,
            secret: SECRET,
            events: ['request.withdrawn'],
          },
        ],
        webhookClient: {
          schemes: ['http'],
          allow: [new URL(receiver.url).host],
        },
      },
      tell: seeder =>
        seeder.run('story', [
          {
            at: '2026-01-05T09:00:00.000Z',
            as: 'user:default/worker',
            do: 'create',
            key: 'first',
            type: 'leave',
            values: { days: 2 },
          },
        ]),
    });
    await eventually(async () => {
      const told = await office.as('director').get('/requests');
      if (told.body.totalItems !== 1) {
        throw new Error('The story is not told yet');
      }
    });
  });

  afterEach(() => {
    receiver.received.length = 0;
  });

  afterAll(async () => {
    await office.stop();
    await Promise.all([receiver.stop(), inside.stop()]);
  });

  const file = async () => {
    const { body, status } = await office
      .as('worker')
      .post('/requests', { type: 'leave', values: { days: 3 } });
    expect(status).toBe(201);
    return body;
  };

  it('tell the events of a request in order, signed, and none of the story', async () => {
    const filed = await file();
    const trail = await office.as('worker').get(`/requests/${filed.id}/events`);
    await eventually(() =>
      expect(receiver.received).toHaveLength(trail.body.items.length),
    );
    expect(
      receiver.events().map(({ sequence, event }) => [sequence, event]),
    ).toEqual(
      trail.body.items.map((each: { sequence: number; type: string }) => [
        each.sequence,
        each.type,
      ]),
    );
    for (const webhook of receiver.received) {
      expect(verifyWebhookSignature(webhook, { secrets: [SECRET] })).toEqual({
        isValid: true,
        id: JSON.parse(webhook.body).id,
      });
    }
    expect(receiver.events()[0]).toMatchObject({
      id: `${filed.id}:1`,
      event: 'request.created',
      actor: 'user:default/worker',
      data: { values: { days: 3 }, title: { fr: '3 jours de congé' } },
      request: { number: filed.number, status: 'in_review', type: 'leave' },
    });
    const submitted = receiver
      .events()
      .find(({ event }) => event === 'request.submitted');
    expect(submitted.data).toEqual({ revision: 1 });
  });

  it('are tried again with the same id and body when the receiver fails', async () => {
    receiver.answers.push(500, 302);
    await file();
    await eventually(() =>
      expect(
        receiver.events().filter(({ sequence }) => sequence === 1),
      ).toHaveLength(3),
    );
    const [first, second, third] = receiver.received;
    expect(second.headers['passerelle-id']).toBe(
      first.headers['passerelle-id'],
    );
    expect([second.body, third.body]).toEqual([first.body, first.body]);
  });

  it('do not reach inside, and end as dead letters that say why and hold no secret', async () => {
    const { id: requestId } = await file();
    await office.as('worker').post(`/requests/${requestId}/withdraw`);
    await eventually(async () => {
      const { body } = await office.as('director').get('/outbox?state=dead');
      expect(body.items).toMatchObject([
        {
          kind: 'webhook',
          target: 'forbidden',
          requestId,
          lastError: expect.stringMatching(/localhost may not be called/),
        },
      ]);
      expect(JSON.stringify(body)).not.toContain('token');
    });
    expect(inside.received).toEqual([]);
  });
});
