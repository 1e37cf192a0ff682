import { mockServices } from '@backstage/backend-test-utils';
import { MartechServiceClient } from './MartechServiceClient';

const answer = jest.spyOn(global, 'fetch');

function client() {
  return MartechServiceClient.create({
    auth: mockServices.auth({ pluginId: 'approvals' }),
    discovery: mockServices.discovery(),
  });
}

describe('the registry as other back ends see it', () => {
  afterAll(() => answer.mockRestore());

  it('asks with the identity of the calling plugin', async () => {
    answer.mockResolvedValueOnce(Response.json({ ref: 'api:default/x' }));
    const subject = await client().getSubject('API:default/X');
    expect(subject).toEqual({ ref: 'api:default/x' });
    const [url, init] = answer.mock.lastCall ?? [];
    expect(String(url)).toMatch(
      /\/api\/martech\/v1\/service\/tools\/api\/default\/x\/subject$/,
    );
    expect(new Headers(init?.headers).get('authorization')).toContain(
      'plugin:approvals',
    );
  });

  it('knows a tool that is not there from a registry that does not answer', async () => {
    answer.mockResolvedValueOnce(Response.json({}, { status: 404 }));
    expect(await client().getSubject('api:default/x')).toBeUndefined();
    answer.mockResolvedValueOnce(Response.json({}, { status: 503 }));
    await expect(client().getSubject('api:default/x')).rejects.toMatchObject({
      statusCode: 503,
    });
  });
});
