import type { SeedCommand } from '@passerelle/plugin-approvals-node';
import { DateTime } from 'luxon';
import { readCatalog } from '../__testUtils__/readCatalog';
import { refOf, readSheet } from '../__testUtils__/entities';
import { endRequests, type RequestEnd } from '../__testUtils__/endRequests';
import { buildStory } from './buildStory';
import { isFrenchHoliday } from './frenchHolidays';
import { buildSuspension } from './suspension';

const options = { portalUrl: 'http://localhost:7007' };
const presents = [
  '2026-11-21T21:56:50Z',
  '2026-11-23T06:30:00Z',
  '2027-01-01T23:59:59Z',
  '2027-05-17T12:00:00Z',
  '2028-02-29T17:45:00Z',
].map(instant => new Date(instant));

const now = presents[0];
const story = buildStory(now, options);
const people = new Set(
  readCatalog('org')
    .filter(({ entity }) => entity.kind === 'User')
    .map(({ entity }) => refOf(entity)),
);
const tools = new Map(
  [...readCatalog('tools'), ...readCatalog('apis')].map(({ entity }) => [
    refOf(entity),
    readSheet(entity),
  ]),
);
const decisions = story.flatMap(command =>
  command.do === 'decide' ? [command] : [],
);
const ends = endRequests(story, tools);

function endOf(key: string): RequestEnd | undefined {
  return ends.get(key);
}

const lifeTypes = [
  'tool-reference',
  'tool-pilot',
  'tool-change',
  'tool-renewal',
  'tool-retirement',
  'integration',
  'advice',
  'shadow-it-declaration',
];

const texts = (command: SeedCommand): string[] => {
  switch (command.do) {
    case 'create':
    case 'update':
      return Object.values(command.values)
        .flat()
        .filter(
          (value): value is string =>
            typeof value === 'string' && !/^https:|^[a-z]+:/.test(value),
        );
    case 'comment':
      return [command.body];
    case 'decide':
      return [
        command.comment ?? '',
        ...(command.conditions ?? []),
        ...(command.evidence ?? []).map(({ title }) => title),
      ];
    default:
      return [command.comment ?? ''];
  }
};

describe.each(presents)('the story as seen on %s', present => {
  const told = buildStory(present, options);

  it('is in the order of time, with nothing in the future', () => {
    const instants = told.map(({ at }) => at);

    expect(instants).toEqual([...instants].sort());
    expect(Date.parse(instants[instants.length - 1])).toBeLessThan(+present);
  });

  it('happens on working days, in office hours', () => {
    for (const { at, key } of told) {
      const local = DateTime.fromISO(at, { zone: 'Europe/Paris' });
      expect([
        key,
        at,
        local.weekday <= 5,
        isFrenchHoliday(local.toISODate() ?? ''),
        local.hour >= 9 && local.hour < 18,
      ]).toEqual([key, at, true, false, true]);
    }
  });

  it('suspends a validated tool some working days ago, and nobody asks for it afterwards', () => {
    const { tool, told: suspension } = buildSuspension(present);
    const local = DateTime.fromISO(suspension.at, { zone: 'Europe/Paris' });
    expect(isFrenchHoliday(local.toISODate() ?? '')).toBe(false);
    expect([local.weekday <= 5, local.hour]).toEqual([true, 15]);
    expect(+present - Date.parse(suspension.at)).toBeGreaterThan(
      3 * 24 * 3600 * 1000,
    );
    expect(people).toContain(suspension.by);

    const name = tool.split('/')[1];
    const about = told.filter(({ key }) => key.endsWith(` ${name}`));
    expect(endOf(`validation of ${name}`)?.status).toBe('approved');
    expect(about.filter(({ at }) => at > suspension.at)).toEqual([]);
  });

  it('has the same commands in the same order', () => {
    const outline = (commands: SeedCommand[]) =>
      commands.map(command => [command.key, command.do, command.as]);

    expect(outline(told)).toEqual(outline(story));
  });

  it('ends accesses that are bound in time later than now', () => {
    const grants = told.flatMap(command =>
      command.do === 'fulfil' && command.grantExpiresAt
        ? [Date.parse(command.grantExpiresAt)]
        : [],
    );

    expect(grants.length).toBeGreaterThan(0);
    expect(Math.min(...grants)).toBeGreaterThan(+present);
  });
});

describe('the story', () => {
  it('has only people and tools of the example company', () => {
    const subjects = story.flatMap(command =>
      command.do === 'create' && command.subjectRef ? [command.subjectRef] : [],
    );

    expect(story.filter(({ as }) => !people.has(as))).toEqual([]);
    expect(subjects.filter(ref => !tools.has(ref))).toEqual([]);
  });

  it('gives each request a name of its own', () => {
    const keys = story.flatMap(({ do: what, key }) =>
      what === 'create' ? [key] : [],
    );

    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(story.map(({ key }) => key))).toEqual(new Set(keys));
  });

  it('lets nobody decide on their own request', () => {
    const requesters = new Map(
      story.flatMap(({ do: what, key, as }) =>
        what === 'create' ? [[key, as] as const] : [],
      ),
    );
    const own = decisions.filter(({ key, as }) => requesters.get(key) === as);

    expect(own).toEqual([]);
  });

  it('gives reasons wherever the engine asks for them', () => {
    const silent = decisions.filter(
      ({ verdict, comment = '' }) =>
        verdict !== 'approve' && !/\S/.test(comment),
    );
    const bare = decisions.filter(
      ({ verdict, conditions = [] }) =>
        verdict === 'approve_with_conditions' && conditions.length === 0,
    );

    expect([...silent, ...bare]).toEqual([]);
  });

  it('decides on open slots of the default policies only', () => {
    expect([...ends.values()].flatMap(({ mistakes }) => mistakes)).toEqual([]);
  });

  it('writes typographic French', () => {
    for (const command of story) {
      for (const text of texts(command)) {
        expect(text).not.toMatch(/['"]/);
        expect(text).not.toMatch(/[^\s\u00a0\u202f][:;?!»](?:\s|$)/);
      }
    }
  });
});

describe('what the story leaves behind', () => {
  const statuses = (type: string) =>
    new Set(
      [...ends.values()]
        .filter(end => end.type === type)
        .map(({ status }) => status),
    );

  it('are requests in every state that a person can meet', () => {
    expect(
      new Set([...statuses('tool-validation'), ...statuses('tool-access')]),
    ).toEqual(
      new Set([
        'draft',
        'in_review',
        'changes_requested',
        'approved',
        'rejected',
        'withdrawn',
      ]),
    );
    expect(
      new Set([...ends.values()].map(({ fulfilment }) => fulfilment)),
    ).toEqual(new Set([undefined, 'pending', 'done', 'failed']));
  });

  it('are requests of every type that the portal has', () => {
    expect(new Set([...ends.values()].map(({ type }) => type))).toEqual(
      new Set(['tool-access', 'tool-validation', ...lifeTypes]),
    );
  });

  it('are about thirty validations or more, and a dozen accesses', () => {
    const count = (type: string) =>
      [...ends.values()].filter(end => end.type === type).length;

    expect(count('tool-validation')).toBeGreaterThanOrEqual(30);
    expect(count('tool-access')).toBeGreaterThanOrEqual(12);
  });

  it('is an approval of Brevo without conditions, and of the orphaned tool', () => {
    expect(endOf('validation of brevo')).toMatchObject({
      status: 'approved',
      conditions: [],
    });
    expect(endOf('validation of orphan-tool')).toMatchObject({
      status: 'approved',
      conditions: [],
    });
  });

  it('are tools to use instead of each refused one, which are validated', () => {
    const refusals = story.flatMap(command =>
      command.do === 'decide' &&
      command.verdict === 'reject' &&
      command.key.startsWith('validation')
        ? [command]
        : [],
    );
    const instead = refusals.map(({ evidence = [] }) =>
      evidence.map(({ url }) => url.split('/').pop()),
    );

    expect(refusals.length).toBeGreaterThanOrEqual(5);
    for (const names of instead) {
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) {
        expect(endOf(`validation of ${name}`)?.status).toBe('approved');
      }
    }
  });

  it('are validated tools with conditions, and tools that nobody validated yet', () => {
    const validations = [...ends.entries()].filter(
      ([, { type }]) => type === 'tool-validation',
    );
    const conditional = validations.filter(
      ([, { status, conditions }]) =>
        status === 'approved' && conditions.length > 0,
    );

    expect(conditional.length).toBeGreaterThanOrEqual(5);
    expect(tools.size - validations.length).toBeGreaterThanOrEqual(5);
  });

  it('are reviews that wait for three weeks', () => {
    const late = [...ends.values()].filter(
      ({ status, submittedAt }) =>
        status === 'in_review' &&
        submittedAt !== undefined &&
        +now - Date.parse(submittedAt) > 20 * 24 * 3600 * 1000,
    );

    expect(late.length).toBeGreaterThanOrEqual(2);
  });
});

describe('the accesses', () => {
  it('are asked for tools that were validated before', () => {
    const accesses = story.flatMap((command, index) =>
      command.do === 'create' && command.type === 'tool-access'
        ? [{ index, name: command.subjectRef?.split('/')[1] }]
        : [],
    );
    for (const { index, name } of accesses) {
      const earlier = endRequests(story.slice(0, index), tools);
      expect([name, earlier.get(`validation of ${name}`)?.status]).toEqual([
        name,
        'approved',
      ]);
    }
  });
});
