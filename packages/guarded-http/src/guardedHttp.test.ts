import http, { type RequestListener } from 'node:http';
import { AllowedTargets } from './AllowedTargets';
import { GuardedHttpClient, type ResolveHost } from './GuardedHttpClient';

/** A name server that gives these answers, one after the other. */
function namesAs(...answers: string[][]): ResolveHost {
  let asked = 0;
  return (_host, callback) => {
    const addresses = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    callback(
      null,
      addresses.map(address => ({
        address,
        family: address.includes(':') ? 6 : 4,
      })),
    );
  };
}

describe('which addresses are public', () => {
  it.each([
    '127.0.0.1',
    '127.1.2.3',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'not an address',
    '',
  ])('%s is not', address => {
    expect(AllowedTargets.create().allowsAddress(address)).toBe(false);
  });

  it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])(
    '%s is',
    address => {
      expect(AllowedTargets.create().allowsAddress(address)).toBe(true);
    },
  );

  it('an operator can allow a range, and only that', () => {
    const targets = AllowedTargets.create(['10.20.0.0/16', 'fd00::/8', '::1']);
    const allowed = ['10.20.3.4', '::ffff:10.20.3.4', 'fd01::1', '::1'];
    expect(allowed.every(each => targets.allowsAddress(each))).toBe(true);
    expect(targets.allowsAddress('10.21.0.1')).toBe(false);
    expect(targets.allowsAddress('127.0.0.1')).toBe(false);
  });

  it.each(['http://x', 'a b', '*', '10.0.0.0/99', ''])(
    'the entry "%s" is refused',
    entry => {
      expect(() => AllowedTargets.create([entry])).toThrow('is no target');
    },
  );
});

describe('what is refused before anything is looked up', () => {
  const client = GuardedHttpClient.create({ schemes: ['https', 'http'] });

  it.each([
    ['http://127.0.0.1/', 'public'],
    ['http://127.1/', 'public'],
    ['http://0x7f000001/', 'public'],
    ['http://2130706433/', 'public'],
    ['http://[::1]/', 'public'],
    ['http://[::ffff:7f00:1]/', 'public'],
    ['https://169.254.169.254/latest/meta-data', 'public'],
    ['https://me:secret@example.com/', 'password'],
    ['file:///etc/passwd', 'scheme'],
    ['ftp://example.com', 'scheme'],
    ['nonsense', 'no URL'],
  ])('%s', async (url, reason) => {
    const call = client.request(url, { method: 'GET' });
    await expect(call).rejects.toThrow(reason);
    await expect(call).rejects.not.toThrow('meta-data');
  });

  it('http, unless it is configured', () => {
    expect(() =>
      GuardedHttpClient.create().check('http://example.com'),
    ).toThrow('accepted: https');
  });
});

describe('calls', () => {
  let server: http.Server;
  let port: number;
  let answer: RequestListener;
  const seen: string[] = [];

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      answer(request, response);
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });

  beforeEach(() => {
    seen.length = 0;
    answer = (_request, response) => response.end('hello');
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise(done => server.close(done));
  });

  const create = (
    options: Parameters<typeof GuardedHttpClient.create>[0] = {},
  ) =>
    GuardedHttpClient.create({
      schemes: ['http'],
      allow: ['127.0.0.1'],
      resolve: namesAs(['127.0.0.1']),
      ...options,
    });

  const get = (client: GuardedHttpClient) =>
    client.request(`http://hooks.example:${port}/path?token=secret`, {
      method: 'GET',
    });

  it('reach what is allowed by its address', async () => {
    expect(await get(create())).toMatchObject({ status: 200, body: 'hello' });
  });

  it.each(['hooks.example', 'Hooks.Example', () => `hooks.example:${port}`])(
    'reach what is allowed by its name, %s',
    async entry => {
      const allow = [typeof entry === 'string' ? entry : entry()];
      expect(await get(create({ allow }))).toMatchObject({ status: 200 });
    },
  );

  it.each([[[]], [['other.example']], [['hooks.example:1']], [['10.0.0.0/8']]])(
    'do not reach the inside when %p is allowed',
    async allow => {
      await expect(get(create({ allow }))).rejects.toThrow('not public');
      expect(seen).toEqual([]);
    },
  );

  it('do not reach a name of which one address is internal', async () => {
    const resolve = namesAs(['93.184.216.34', '127.0.0.1']);
    const call = get(create({ allow: [], resolve }));
    await expect(call).rejects.toThrow('not public');
    await expect(call).rejects.not.toThrow('secret');
    expect(seen).toEqual([]);
  });

  it('are not fooled by a name that changes its answer', async () => {
    // One look-up for a call: what was checked is what is called. The next call is checked by itself.
    const client = create({ resolve: namesAs(['127.0.0.1'], ['10.0.0.1']) });
    expect(await get(client)).toMatchObject({ status: 200 });
    await expect(get(client)).rejects.toThrow('not public');
    expect(seen).toHaveLength(1);
  });

  it('do not follow redirects', async () => {
    answer = (_request, response) =>
      response.writeHead(302, { location: '/inside' }).end();
    expect((await get(create())).status).toBe(302);
    expect(seen).toHaveLength(1);
  });

  it('end when the answer is too long', async () => {
    answer = (_request, response) => response.end('x'.repeat(5_000));
    const client = create({ maxResponseBytes: 1_000 });
    await expect(get(client)).rejects.toThrow('more than 1000 bytes');
  });

  it('end when the answer takes too long, at its beginning or in the middle', async () => {
    answer = () => {};
    const client = create({ timeoutMs: 100 });
    await expect(get(client)).rejects.toThrow('longer than 100 ms');
    answer = (_request, response) => response.write('a');
    await expect(get(client)).rejects.toThrow('longer than 100 ms');
  });

  it('send a body and headers', async () => {
    answer = (request, response) => {
      request.pipe(response);
      response.setHeader('x-got', request.headers['x-sent'] ?? '');
    };
    const response = await create().request(`http://hooks.example:${port}/`, {
      method: 'POST',
      headers: { 'X-Sent': 'yes', 'Content-Type': 'text/plain' },
      body: 'été',
    });
    expect(response).toMatchObject({
      body: 'été',
      headers: { 'x-got': 'yes' },
    });
  });
});
