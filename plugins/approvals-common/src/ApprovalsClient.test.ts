import { ApprovalsClient } from './ApprovalsClient';
import { readRefusal } from './readRefusal';

function setUp(answer: { status?: number; body: unknown }, language?: string) {
  const calls: Array<{ url: string; init: RequestInit }> = [];
  const client = new ApprovalsClient({
    discoveryApi: {
      getBaseUrl: async pluginId => `http://portal/api/${pluginId}`,
    },
    fetchApi: {
      fetch: async (url, init = {}) => {
        calls.push({ url: String(url), init });
        return new Response(JSON.stringify(answer.body), {
          status: answer.status ?? 200,
          headers: { 'Content-Type': 'application/json' },
        });
      },
    },
    getLanguage: () => language,
  });
  return { client, calls };
}

describe('ApprovalsClient', () => {
  it('sends a command with its idempotency key and the language of the reader', async () => {
    const { client, calls } = setUp({ body: { id: 'r1' } }, 'fr');

    await client.decide(
      'r1',
      { reviewId: 'owner.owner', verdict: 'approve', revision: 2 },
      { idempotencyKey: 'key-1' },
    );

    expect(calls).toEqual([
      {
        url: 'http://portal/api/approvals/v1/requests/r1/decisions',
        init: {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            'Accept-Language': 'fr',
            'Idempotency-Key': 'key-1',
          },
          body: '{"reviewId":"owner.owner","verdict":"approve","revision":2}',
        },
      },
    ]);
  });

  it('repeats a filter for each of its values, and leaves out what is not asked', async () => {
    const { client, calls } = setUp({ body: { items: [] } });

    await client.listRequests({
      status: ['draft', 'in_review'],
      q: 'é & co',
      type: undefined,
      limit: 10,
    });

    expect(calls[0].url).toBe(
      'http://portal/api/approvals/v1/requests?status=draft&status=in_review&q=%C3%A9+%26+co&limit=10',
    );
    expect(calls[0].init.headers).toEqual({});
  });

  it('keeps an id that is no id inside its place in the path', async () => {
    const { client, calls } = setUp({ body: {} });
    await client.getRequest('../audit/verify?x=1#y');
    expect(calls[0].url).toBe(
      'http://portal/api/approvals/v1/requests/..%2Faudit%2Fverify%3Fx%3D1%23y',
    );
  });

  it.each([
    ['listRequestTypes', [], 'GET', '/request-types'],
    [
      'createRequest',
      [{ type: 'tool-access', values: {} }],
      'POST',
      '/requests',
    ],
    [
      'updateValues',
      ['a', { values: {}, expectedRevision: 1 }],
      'PUT',
      '/requests/a/values',
    ],
    ['submit', ['a'], 'POST', '/requests/a/submit'],
    ['withdraw', ['a'], 'POST', '/requests/a/withdraw'],
    ['listComments', ['a'], 'GET', '/requests/a/comments'],
    ['addComment', ['a', { body: 'b' }], 'POST', '/requests/a/comments'],
    [
      'reportFulfilment',
      ['a', { status: 'done' }],
      'POST',
      '/requests/a/fulfilment',
    ],
    ['nudge', ['a'], 'POST', '/requests/a/nudge'],
    [
      'reassign',
      ['a', { reviewId: 'b', reviewers: ['user:default/c'], comment: 'd' }],
      'POST',
      '/requests/a/reassign',
    ],
    ['revoke', ['a', { comment: 'b' }], 'POST', '/requests/a/revoke'],
    [
      'extend',
      ['a', { until: '2027-01-01T00:00:00Z', comment: 'b' }],
      'POST',
      '/requests/a/extend',
    ],
    ['decideTasks', [[]], 'POST', '/tasks/decisions'],
    ['listEvents', ['a'], 'GET', '/requests/a/events'],
    [
      'getDifference',
      ['a', { from: 1, to: 2 }],
      'GET',
      '/requests/a/diff?from=1&to=2',
    ],
    ['getSubject', ['a'], 'GET', '/requests/a/subject'],
    ['listTasks', [{ state: 'open' }], 'GET', '/tasks?state=open'],
    ['listDelegations', [{ limit: 5 }], 'GET', '/delegations?limit=5'],
    [
      'createDelegation',
      [{ delegate: 'user:default/b', startsAt: 'c', endsAt: 'd' }],
      'POST',
      '/delegations',
    ],
    ['endDelegation', ['a/b'], 'DELETE', '/delegations/a%2Fb'],
    ['dryRun', [{ type: 'a', values: {} }], 'POST', '/policies/dry-run'],
    ['listPolicies', [], 'GET', '/policies'],
    ['verifyAudit', [], 'GET', '/audit/verify'],
    ['getPreferences', [], 'GET', '/preferences'],
    ['savePreferences', [{ language: 'fr' }], 'PUT', '/preferences'],
  ] as const)('%s calls the right place', async (name, input, method, path) => {
    const { client, calls } = setUp({ body: {} });
    await Reflect.apply(client[name], client, input);

    expect(calls[0].url).toBe(`http://portal/api/approvals/v1${path}`);
    expect(calls[0].init.method).toBe(method);
  });

  it('rejects with the error that the back end gave', async () => {
    const { client } = setUp({
      status: 409,
      body: {
        error: {
          name: 'ConflictError',
          message: 'The revision is now 3',
          code: 'revision-moved',
          params: { current: 3 },
          text: { en: 'It changed', fr: 'Elle a changé' },
        },
        response: { statusCode: 409 },
      },
    });

    const error: unknown = await client.submit('r1').catch(caught => caught);
    expect(error).toMatchObject({
      name: 'ResponseError',
      statusCode: 409,
      cause: { name: 'ConflictError', message: 'The revision is now 3' },
    });
    expect(readRefusal(error)).toEqual({
      code: 'revision-moved',
      params: { current: 3 },
      text: { en: 'It changed', fr: 'Elle a changé' },
    });
    expect(readRefusal(new Error('offline'))).toBeUndefined();
  });
});
