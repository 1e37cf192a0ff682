import http, { type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { Knex } from 'knex';
import { migrateDatabase } from '../../database/migrateDatabase';
import { searchIndexFor } from '../../database/SearchIndex';
import { ToolStore } from '../../database/ToolStore';
import { readDeclaration } from '../../domain/ToolDeclaration';
import { registerTool } from '../../domain/registerTool';
import { toolEntity } from '../../testing';
import { dayOf, daysBetween, hourOf, lastDays, startOfDay } from './calendar';
import { HealthMonitor } from './HealthMonitor';
import { HealthProbe } from './HealthProbe';
import { HealthStore } from './HealthStore';
import type { Look, WatchedTool } from './Look';
import { nextCheckAt } from './nextCheckAt';
import { observe } from './observe';
import { readMonitorSettings, readTimeZone } from './readMonitorSettings';
import { readStatusPage } from './readStatusPage';
import { WatchList } from './WatchList';
import { WatchStore } from './WatchStore';

jest.setTimeout(60_000);
const MINUTE = 60_000;
const INTERVAL = 5 * MINUTE;
const HOUR = 60 * MINUTE;

const summary = (indicator: string, incidents: object[] = []) =>
  JSON.stringify({ page: {}, status: { indicator }, incidents });

const outage = {
  id: 'p31zjtct2jer',
  name: 'Sending is slow',
  impact: 'major',
  created_at: '2026-11-22T08:00:00.000+01:00',
  updated_at: '2026-11-22T08:30:00.000+01:00',
  resolved_at: null,
  shortlink: 'https://stspg.io/p31zjtct2jer',
  incident_updates: [
    { body: 'We are looking.', created_at: '2026-11-22T07:00:00Z' },
    { body: 'We found it.', created_at: '2026-11-22T07:30:00Z' },
  ],
};

/** A vendor, or a service of our own, on this machine. */
async function serve(listener: RequestListener) {
  const server = http.createServer(listener);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    host: `localhost:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  };
}

describe('the moment of the next look', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const refs = Array.from(
    { length: 1000 },
    (_, i) => `component:default/t${i}`,
  );

  it('is within one interval, and spread over all of it', () => {
    const waits = refs.map(ref => +nextCheckAt(ref, now, INTERVAL, 0) - +now);
    expect(Math.min(...waits)).toBeGreaterThan(0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(INTERVAL);
    const perTenth = new Array(10).fill(0);
    waits.forEach(wait => {
      perTenth[Math.min(9, Math.floor((wait / INTERVAL) * 10))] += 1;
    });
    perTenth.forEach(count => expect(count).toBeGreaterThan(50));
  });

  it('is the same moment of each interval, however late a look was', () => {
    const [ref] = refs;
    const first = nextCheckAt(ref, now, INTERVAL, 0);
    const late = new Date(+first + 7_000);
    expect(+nextCheckAt(ref, late, INTERVAL, 0) - +first).toBe(INTERVAL);
  });

  it.each([
    [0, 5],
    [1, 10],
    [2, 20],
    [3, 40],
    [4, 60],
    [50, 60],
  ])(
    'after %d calls without an answer comes within %d minutes',
    (calls, most) => {
      const waits = refs.map(
        ref => +nextCheckAt(ref, now, INTERVAL, calls) - +now,
      );
      expect(Math.max(...waits)).toBeLessThanOrEqual(most * MINUTE);
      expect(Math.min(...waits)).toBeGreaterThan((most - 5) * MINUTE);
    },
  );
});

describe('days and hours', () => {
  it('keep every day once when clocks change', () => {
    const days = lastDays(new Date('2026-10-27T12:00:00Z'), 4, 'Europe/Paris');
    expect(days).toEqual([
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
      '2026-10-27',
    ]);
    const spring = lastDays(
      new Date('2026-03-30T22:30:00Z'),
      3,
      'Europe/Paris',
    );
    expect(spring).toEqual(['2026-03-29', '2026-03-30', '2026-03-31']);
  });

  it('give the day on which clocks go back 25 hours, each of its own', () => {
    const start = Date.parse('2026-10-24T22:00:00Z');
    const instants = Array.from(
      { length: 26 },
      (_, i) => new Date(start + i * HOUR),
    );
    const days = instants.map(at => dayOf(at, 'Europe/Paris'));
    expect(days.filter(day => day === '2026-10-25')).toHaveLength(25);
    expect(new Set(instants.map(hourOf)).size).toBe(26);
    expect(+startOfDay('2026-10-25', 'Europe/Paris')).toBe(start);
    expect(daysBetween('2026-10-24', '2026-10-26')).toHaveLength(3);
  });
});

describe('the page of a vendor', () => {
  it('is read with its troubles, in the one form of instants', () => {
    expect(readStatusPage(summary('major', [outage]))).toEqual({
      indicator: 'major',
      incidents: [
        {
          id: outage.id,
          title: outage.name,
          impact: 'major',
          startedAt: '2026-11-22T07:00:00.000Z',
          updatedAt: '2026-11-22T07:30:00.000Z',
          lastUpdate: 'We found it.',
          url: outage.shortlink,
        },
      ],
    });
  });

  it.each([
    ['HTML', '<html></html>'],
    ['nothing', ''],
    ['null', 'null'],
    ['another shape', '{"status":"ok"}'],
    ['a state that nobody knows', summary('purple')],
  ])('is not understood when it is %s', (_, body) => {
    expect(readStatusPage(body)).toBeUndefined();
  });

  it('still tells the state when a note is odd', () => {
    const script = {
      ...outage,
      id: 'x\0',
      name: 'Down\0',
      shortlink: 'ftp://status.example/1',
    };
    const read = readStatusPage(summary('minor', [{ id: 7 }, script]));
    expect(read?.incidents[0]).toMatchObject({ id: 'x', title: 'Down' });
    expect(read?.indicator).toBe('minor');
    expect(read?.incidents).toHaveLength(1);
    expect(read?.incidents[0].url).toBeUndefined();
  });
});

describe('a look over the network', () => {
  const probe = (allowedHosts: string[]) =>
    HealthProbe.create({ allowedHosts, timeoutMilliseconds: 400 });
  const ask = async (
    source: WatchedTool['source'],
    listener: RequestListener,
    reading?: Look['reading'],
  ) => {
    const server = await serve(listener);
    const look = await probe([server.host]).look({
      source,
      url: server.url,
      reading,
    });
    await server.stop();
    return look;
  };
  const nothing = (problem: string) => ({
    observation: { kind: 'nothing' },
    problem,
  });

  it('asks for the summary, and with the tag of the last answer', async () => {
    const asked: Array<string | undefined> = [];
    const reading = { etag: '"a"', indicator: 'minor' as const, incidents: [] };
    const look = await ask(
      'status_page',
      (request, response) => {
        asked.push(request.url, request.headers['if-none-match']);
        response.writeHead(304).end();
      },
      reading,
    );
    expect(asked).toEqual(['/api/v2/summary.json', '"a"']);
    expect(look).toEqual({
      observation: { kind: 'status_page', indicator: 'minor' },
      reading,
    });
  });

  it.each<[string, RequestListener, string]>([
    ['hangs', () => {}, 'unreachable'],
    ['drips', (_, response) => void response.write('{'), 'unreachable'],
    ['breaks off', (_, response) => void response.destroy(), 'unreachable'],
    [
      'answers 503',
      (_, response) => void response.writeHead(503).end('{}'),
      'unreachable',
    ],
    [
      'answers garbage',
      (_, response) => void response.end('Welcome!'),
      'unreadable',
    ],
    [
      'answers without end',
      (_, response) => void response.end('x'.repeat(2_000_000)),
      'unreachable',
    ],
    [
      'leads to a private address',
      (_, response) =>
        void response.writeHead(302, { location: 'https://10.0.0.1/' }).end(),
      'refused',
    ],
    [
      'leads to the machine itself',
      (_, response) =>
        void response
          .writeHead(302, { location: 'http://169.254.169.254/latest' })
          .end(),
      'refused',
    ],
    [
      'leads in a circle',
      (_, response) =>
        void response.writeHead(301, { location: '/again' }).end(),
      'unreachable',
    ],
  ])('learns nothing from a page that %s', async (_, listener, problem) => {
    expect(await ask('status_page', listener)).toEqual(nothing(problem));
  });

  it('follows a page that moved', async () => {
    const look = await ask('status_page', (request, response) => {
      if (request.url === '/moved') response.end(summary('none'));
      else response.writeHead(301, { location: '/moved' }).end();
    });
    expect(look.observation).toEqual({
      kind: 'status_page',
      indicator: 'none',
    });
  });

  it.each([
    [204, true],
    [302, false],
    [500, false],
  ])('takes %d of a service as healthy: %p', async (status, healthy) => {
    const look = await ask(
      'health_url',
      (_, response) => void response.writeHead(status).end(),
    );
    expect(look.observation).toEqual({ kind: 'health_url', healthy });
  });

  it('calls no internal host that is not named, and none by http', async () => {
    const server = await serve((_, response) => void response.end());
    for (const url of [server.url, 'https://127.0.0.1/', 'https://[::1]/']) {
      expect(await probe([]).look({ source: 'health_url', url })).toEqual(
        nothing('refused'),
      );
    }
    expect(
      await probe([]).look({
        source: 'health_url',
        url: 'http://example.com/',
      }),
    ).toEqual(nothing('refused'));
    await server.stop();
  });
});

describe('the settings of the monitor', () => {
  it.each([
    [
      { intervalMinutes: 0 },
      /martech.monitor.intervalMinutes is 0; accepted are/,
    ],
    [{ concurrency: 1.5 }, /martech.monitor.concurrency/],
    [{ allowedHosts: ['not a host'] }, /martech.monitor.allowedHosts/],
  ])('%j stop the start', (monitor, message) => {
    const config = new ConfigReader({ martech: { monitor } });
    expect(() => readMonitorSettings(config)).toThrow(message);
  });

  it('call nobody unless they say so', () => {
    expect(readMonitorSettings(new ConfigReader({})).enabled).toBe(false);
    expect(() =>
      readTimeZone(new ConfigReader({ martech: { timeZone: 'Mars' } })),
    ).toThrow(/martech.timeZone is 'Mars'/);
  });
});

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the monitor on %p', id => {
  let knex: Knex;
  let watches: WatchStore;
  let store: ToolStore;
  let clock: Date;
  const rules = { intervalMilliseconds: INTERVAL, failuresUntilDown: 3 };

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrateDatabase(knex);
  });

  beforeEach(async () => {
    for (const table of [
      'tools',
      'tool_facets',
      'tool_search',
      'tool_health',
      'tool_health_buckets',
      'tool_incidents',
      'martech_outbox',
    ]) {
      await knex(table).delete();
    }
    clock = new Date('2026-11-22T10:00:00.000Z');
    watches = WatchStore.create(knex, 'Europe/Paris');
    store = ToolStore.create(knex, searchIndexFor(knex));
  });

  async function register(name: string, sheet: object, at = clock) {
    const declaration = readDeclaration(toolEntity(name, sheet));
    if (!declaration || 'errors' in declaration) throw new Error('bad sheet');
    await store.transaction(async transaction => {
      const known = await transaction.lock(declaration.ref);
      const { tool } = registerTool(known, declaration, 'catalog', at);
      await transaction.save(tool, at);
    });
    return declaration.ref;
  }
  const list = () =>
    WatchList.create({ knex, watches, intervalMilliseconds: INTERVAL });
  const monitor = (
    look: (tool: WatchedTool) => Promise<Look>,
    concurrency = 4,
  ) =>
    HealthMonitor.create({
      probe: { look },
      watches,
      store,
      settings: {
        ...rules,
        enabled: true,
        concurrency,
        timeoutMilliseconds: 1_000,
        allowedHosts: [],
      },
      signals: { publish: async () => {} },
      logger: mockServices.logger.mock(),
      onNotice: () => {},
      now: () => clock,
    });
  const page = (indicator: 'none' | 'minor' | 'critical'): Look => ({
    observation: { kind: 'status_page', indicator },
    reading: { indicator, incidents: [] },
  });
  const silent: Look = {
    observation: { kind: 'nothing' },
    problem: 'unreachable',
  };
  /** Looks again and again, one interval apart. */
  async function see(looks: Look[]) {
    for (const look of looks) {
      clock = new Date(+clock + HOUR);
      const worker = monitor(async () => look);
      worker.work();
      await worker.idle();
    }
  }
  const notices = async () =>
    (await knex('martech_outbox').orderBy('id')).map(
      row => JSON.parse(row.payload).title.en,
    );

  it('gives each tool to one of many workers', async () => {
    for (let index = 0; index < 30; index += 1) {
      await register(`tool-${index}`, {
        statusPage: `https://s${index}.example`,
      });
    }
    await list().refresh(clock);
    clock = new Date(+clock + INTERVAL);
    const looked: string[] = [];
    const workers = Array.from({ length: 4 }, () =>
      monitor(async tool => {
        looked.push(tool.ref);
        await new Promise(resolve => setTimeout(resolve, 2));
        return page('none');
      }),
    );
    workers.forEach(worker => worker.work());
    await Promise.all(workers.map(worker => worker.idle()));
    expect(looked).toHaveLength(30);
    expect(new Set(looked).size).toBe(30);
    const [{ sum }] = await knex('tool_health_buckets')
      .where({ period: 'day' })
      .sum({ sum: 'operational' });
    expect(Number(sum)).toBe(30);
  });

  it('lets a dead vendor hold up nobody else', async () => {
    for (const name of ['dead', 'a', 'b', 'c', 'd']) {
      await register(name, { statusPage: `https://${name}.example` });
    }
    await list().refresh(clock);
    clock = new Date(+clock + INTERVAL);
    let release: (look: Look) => void = () => {};
    const looked: string[] = [];
    const worker = monitor(async ({ ref }) => {
      if (ref.endsWith('/dead')) {
        return new Promise<Look>(resolve => {
          release = resolve;
        });
      }
      looked.push(ref);
      return page('none');
    }, 2);
    worker.work();
    while (looked.length < 4)
      await new Promise(resolve => setTimeout(resolve, 5));
    release(silent);
    await worker.idle();
    const health = HealthStore.create(knex);
    expect(await health.find('component:default/dead')).toMatchObject({
      state: 'unknown',
      problem: 'unreachable',
      failures: 1,
    });
  });

  it('takes over from a worker that died, whose late answer does not count', async () => {
    const ref = await register('brevo', {
      statusPage: 'https://status.example',
    });
    await list().refresh(clock);
    clock = new Date(+clock + INTERVAL);
    const dead = await watches.claim(clock, 5_000);
    expect(dead?.tool.ref).toBe(ref);
    expect(await watches.claim(clock, 5_000)).toBeUndefined();
    clock = new Date(+clock + 6_000);
    const heir = await watches.claim(clock, 5_000);
    expect(heir?.tool.ref).toBe(ref);
    if (!dead || !heir) throw new Error('nothing was claimed');
    const late = observe(dead.tool, page('critical'), clock, rules);
    expect(await watches.record(dead.lease, late, clock)).toBe(false);
    const right = observe(heir.tool, page('none'), clock, rules);
    expect(await watches.record(heir.lease, right, clock)).toBe(true);
    expect((await HealthStore.create(knex).find(ref))?.state).toBe(
      'operational',
    );
  });

  it('tells owners once of an outage and once of its end, and nothing of flapping or silence', async () => {
    await register('brevo', { statusPage: 'https://status.example' });
    await list().refresh(clock);
    await see([
      page('critical'),
      page('none'),
      page('critical'),
      silent,
      page('none'),
    ]);
    expect(await notices()).toEqual([]);
    await see([
      page('critical'),
      page('critical'),
      page('critical'),
      page('none'),
    ]);
    expect(await notices()).toEqual(['brevo is down']);
    await see([page('none'), page('none')]);
    expect(await notices()).toEqual(['brevo is down', 'brevo works again']);
  });

  it('shows the state in the tool without making it a change of the sheet', async () => {
    const ref = await register('brevo', {
      statusPage: 'https://status.example',
    });
    await list().refresh(clock);
    const before = await store.find(ref);
    await see([page('minor')]);
    const after = await store.find(ref);
    expect(after?.health).toEqual({
      state: 'degraded',
      checkedAt: clock.toISOString(),
    });
    expect({ ...after, health: undefined }).toEqual({
      ...before,
      health: undefined,
    });
    await register('brevo', {
      statusPage: 'https://status.example',
      vendor: 'X',
    });
    expect((await store.find(ref))?.health?.state).toBe('degraded');
  });

  it('keeps what a vendor writes, and closes it when the page is silent about it', async () => {
    const ref = await register('brevo', {
      statusPage: 'https://status.example',
    });
    await list().refresh(clock);
    const read = readStatusPage(summary('major', [outage]));
    if (!read) throw new Error('not read');
    await see([
      {
        observation: { kind: 'status_page', indicator: read.indicator },
        reading: read,
      },
    ]);
    const health = HealthStore.create(knex);
    const [open] = await health.listIncidents(ref, '2026-11-01');
    expect(open).toEqual(read.incidents[0]);
    await see([silent]);
    expect(
      (await health.listIncidents(ref, '2026-11-01'))[0].resolvedAt,
    ).toBeUndefined();
    await see([page('none')]);
    const [closed] = await health.listIncidents(ref, '2026-11-01');
    expect(closed.resolvedAt).toBe(clock.toISOString());
  });

  it('follows the sheets: a new address starts anew, and none stops it', async () => {
    const ref = await register('brevo', {
      statusPage: 'https://status.example',
    });
    const watching = list();
    await watching.refresh(clock);
    await see([page('critical')]);
    const health = HealthStore.create(knex);
    clock = new Date(+clock + HOUR);
    await register('brevo', { healthUrl: 'https://brevo.example/health' });
    await watching.refresh(clock);
    expect(await health.find(ref)).toMatchObject({
      source: 'health_url',
      url: 'https://brevo.example/health',
      state: 'unknown',
      streak: 0,
    });
    clock = new Date(+clock + HOUR);
    await register('brevo', {});
    await watching.refresh(clock);
    expect(await health.find(ref)).toBeUndefined();
    expect((await store.find(ref))?.health).toBeUndefined();
    expect(await health.listDays(ref, '2026-11-01')).toHaveLength(1);
  });

  it('writes nothing at a restart, whether or not tools have an address', async () => {
    await register('brevo', { statusPage: 'https://status.example' });
    await register('shop', { healthUrl: 'https://shop.example/health' });
    await register('silent', {});
    await list().refresh(clock);
    await see([page('none')]);
    const statements: string[] = [];
    let rows = 0;
    const count = (answer: unknown, { sql }: { sql: string }) => {
      if (!/^(insert|update|delete)/.test(sql)) return;
      statements.push(sql);
      rows += Number(answer);
    };
    knex.on('query-response', count);
    await list().refresh(clock);
    knex.off('query-response', count);
    expect(statements).toEqual([
      expect.stringContaining('delete from'),
      expect.stringContaining('update'),
    ]);
    expect(rows).toBe(0);
  });

  it('counts a day of 25 hours as one day, and forgets what is too old', async () => {
    const ref = await register('brevo', {
      statusPage: 'https://status.example',
    });
    clock = new Date('2026-10-24T21:00:00.000Z');
    await list().refresh(new Date(+clock - HOUR));
    await see(Array.from({ length: 26 }, () => page('none')));
    const health = HealthStore.create(knex);
    const days = await health.listDays(ref, '2026-10-01');
    expect(days.map(day => [day.day, day.operational])).toEqual([
      ['2026-10-25', 25],
      ['2026-10-26', 1],
    ]);
    await watches.prune({
      day: '2026-10-26',
      hour: '2026-10-25T20:00Z',
      at: '2026-10-26T00:00:00.000Z',
    });
    expect(await health.listDays(ref, '2026-10-01')).toHaveLength(1);
    expect(await health.listHours(ref, '2026-10-01')).toHaveLength(4);
  });
});
