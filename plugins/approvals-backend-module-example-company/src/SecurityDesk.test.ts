import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import type {
  ToolStatus,
  ToolSubject,
} from '@passerelle/plugin-martech-common';
import { SecurityDesk } from './SecurityDesk';

const TOOL = 'component:default/livestorm';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function subjectWith(status: ToolStatus): ToolSubject {
  return {
    ref: TOOL,
    title: { en: 'Livestorm', fr: 'Livestorm' },
    type: 'saas',
    status,
    lifecycle: 'production',
    owners: { business: 'group:default/brand' },
    sheetRevision: 1,
    sheet: { category: 'events-webinars', summary: { en: 'x', fr: 'x' } },
  };
}

/** A portal with a sign-in for the security officer alone, which keeps what it was asked to suspend. */
class SmallPortal {
  readonly calls: string[] = [];
  knowsOfficer = true;
  readonly #server: Server = createServer(async (request, response) => {
    const { url = '', headers } = request;
    if (url === '/api/auth/personas/refresh') {
      const known =
        this.knowsOfficer &&
        headers['x-persona'] === 'user:default/security-officer';
      response.statusCode = known ? 200 : 404;
      response.end(
        JSON.stringify({ backstageIdentity: { token: 'officer-token' } }),
      );
      return;
    }
    const isOfficer = headers.authorization === 'Bearer officer-token';
    response.statusCode = isOfficer ? 200 : 401;
    if (isOfficer) {
      this.calls.push(`${request.method} ${url} ${await bodyOf(request)}`);
    }
    response.setHeader('Content-Type', 'application/json');
    response.end('{}');
  });

  async open(): Promise<void> {
    await new Promise<void>(resolve => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
  }

  async close(): Promise<void> {
    await new Promise(resolve => this.#server.close(resolve));
  }

  get origin(): string {
    const address: AddressInfo | string | null = this.#server.address();
    return typeof address === 'object' && address
      ? `http://127.0.0.1:${address.port}`
      : '';
  }
}

describe('the security desk', () => {
  const portal = new SmallPortal();
  const logger = mockServices.logger.mock();

  beforeAll(() => portal.open());
  afterAll(() => portal.close());
  beforeEach(() => {
    portal.calls.length = 0;
    portal.knowsOfficer = true;
    jest.clearAllMocks();
  });

  function deskFor(status: ToolStatus): SecurityDesk {
    return SecurityDesk.create({
      discovery: {
        getBaseUrl: async id => `${portal.origin}/api/${id}`,
        getExternalBaseUrl: async id => `${portal.origin}/api/${id}`,
      },
      logger,
      registry: { getSubject: async () => subjectWith(status) },
    });
  }

  it('suspends a tool in the name of the security officer', async () => {
    await deskFor('approved').suspend(TOOL, 'Droits à revoir');

    expect(portal.calls).toEqual([
      'POST /api/martech/v1/tools/component/default/livestorm/suspend {"reason":"Droits à revoir"}',
    ]);
  });

  it('leaves a tool alone that is suspended already', async () => {
    await deskFor('suspended').suspend(TOOL, 'Droits à revoir');

    expect(portal.calls).toEqual([]);
  });

  it('suspends nothing and says so where nobody signs in as a persona', async () => {
    portal.knowsOfficer = false;

    await deskFor('approved').suspend(TOOL, 'Droits à revoir');

    expect(portal.calls).toEqual([]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('component:default/livestorm is not suspended'),
    );
  });
});
