import { APIRequestContext, expect, test } from '@playwright/test';
import { Person } from '../support/Person';
import { expectPortalReplays } from '../support/trail';

test.afterAll(expectPortalReplays);

const ENDPOINT = '/api/mcp-actions/v1';

/** An agent that works for a person, over the Model Context Protocol: JSON-RPC with the token of that person. */
async function call(
  request: APIRequestContext,
  person: Person,
  method: string,
  params: object,
) {
  const response = await request.post(ENDPOINT, {
    headers: {
      Authorization: `Bearer ${person.token}`,
      Accept: 'application/json, text/event-stream',
    },
    data: { jsonrpc: '2.0', id: 1, method, params },
  });
  expect(response.status(), await response.text()).toBe(200);
  const text = await response.text();
  const data = /^data: (.*)$/m.exec(text)?.[1] ?? text;
  return JSON.parse(data).result;
}

test.describe('an agent that works for a person', () => {
  test('finds the actions of the portal', async ({ request }) => {
    const marketer = await Person.signIn(request, 'marketer');
    const { tools } = await call(request, marketer, 'tools/list', {});
    const names = tools.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/list-my-reviews$/),
        expect.stringMatching(/get-request$/),
        expect.stringMatching(/submit-request$/),
        expect.stringMatching(/decide$/),
      ]),
    );
  });

  test('files and decides with the rights of that person, no more', async ({
    request,
  }) => {
    const marketer = await Person.signIn(request, 'marketer');
    const owner = await Person.signIn(request, 'tool-owner');
    const { tools } = await call(request, marketer, 'tools/list', {});
    const nameOf = (end: string): string =>
      tools
        .map(({ name }: { name: string }) => name)
        .find((name: string) => name.endsWith(end));
    const act = async (person: Person, action: string, input: object) => {
      const result = await call(request, person, 'tools/call', {
        name: nameOf(action),
        arguments: input,
      });
      return { failed: result.isError === true, text: result.content[0].text };
    };

    const submitted = await act(marketer, 'submit-request', {
      type: 'tool-access',
      subjectRef: 'component:default/brevo',
      values: { reason: 'Asked by an agent' },
      idempotencyKey: `agent-${Date.now()}`,
    });
    expect(submitted.failed, submitted.text).toBe(false);
    const id: string =
      /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(submitted.text)?.[0] ??
      '';
    const answer = {
      requestId: id,
      reviewId: 'owner.owner',
      verdict: 'approve',
      revision: 1,
    };
    const own = await act(marketer, 'decide', answer);
    expect(own.failed, own.text).toBe(true);
    const reviews = await act(owner, 'list-my-reviews', {});
    expect(reviews.text).toContain(id);
    const decided = await act(owner, 'decide', answer);
    expect(decided.failed, decided.text).toBe(false);
    const seen = await marketer.get(`/approvals/v1/requests/${id}`);
    expect((await seen.json()).status).toBe('approved');
  });

  test('is nobody without a token of a person', async ({ request }) => {
    const response = await request.post(ENDPOINT, {
      headers: { Accept: 'application/json, text/event-stream' },
      data: { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} },
    });
    expect(response.status()).toBe(401);
  });
});
