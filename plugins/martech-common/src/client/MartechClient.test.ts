import { MartechClient } from './MartechClient';

function client(status: number, body: unknown) {
  const calls: Array<{ url: string; init?: RequestInit }> = [];
  const martech = new MartechClient({
    discoveryApi: { getBaseUrl: async id => `http://localhost/api/${id}` },
    fetchApi: {
      fetch: async (input, init) => {
        calls.push({ url: String(input), init });
        return Response.json(body, { status });
      },
    },
  });
  return { martech, calls };
}

describe('MartechClient', () => {
  it('repeats filters and joins facets', async () => {
    const { martech, calls } = client(200, { items: [] });
    await martech.listTools({
      q: 'envoyer des SMS',
      status: ['approved', 'pilot'],
      facets: ['status', 'category'],
      limit: 10,
    });
    expect(calls[0].url).toBe(
      'http://localhost/api/martech/v1/tools?q=envoyer+des+SMS&status=approved&status=pilot&facets=status%2Ccategory&limit=10',
    );
  });

  it('names a tool by its path', async () => {
    const { martech, calls } = client(200, {});
    await martech.suspend('Component:default/Brevo', { reason: 'x' });
    expect(calls[0]).toMatchObject({
      url: 'http://localhost/api/martech/v1/tools/component/default/brevo/suspend',
      init: { method: 'POST', body: '{"reason":"x"}' },
    });
  });

  it('rejects with what the back end says', async () => {
    const { martech } = client(404, {
      error: { name: 'NotFoundError', message: 'There is no tool' },
      response: { statusCode: 404 },
    });
    await expect(martech.getTool('api:default/x')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      body: { error: { message: 'There is no tool' } },
    });
  });
});
