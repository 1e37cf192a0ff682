import { mockServices } from '@backstage/backend-test-utils';
import type {
  ApprovalsSeeder,
  SeedCommand,
} from '@passerelle/plugin-approvals-node';
import { assertNotProduction } from './assertNotProduction';
import { buildStory } from './story/buildStory';
import { buildSuspension } from './story/suspension';
import { Storyteller } from './Storyteller';
import { waitUntil } from './waitUntil';

const now = new Date('2026-11-21T12:00:00Z');
const story = buildStory(now, { portalUrl: 'http://localhost:7007' });
const suspension = buildSuspension(now);

/** Remembers what it was told, and can fall over in the middle. */
class RecordingSeeder implements ApprovalsSeeder {
  readonly log: string[];
  readonly told = new Map<string, SeedCommand[]>();
  failAt?: string;

  constructor(log: string[]) {
    this.log = log;
  }

  async isDone(storyId: string): Promise<boolean> {
    return this.told.has(storyId);
  }

  async run(storyId: string, commands: SeedCommand[]): Promise<void> {
    if (this.told.has(storyId)) return;
    if (this.failAt === storyId) throw new Error('the power went off');
    this.log.push(`run ${storyId}`);
    this.told.set(storyId, commands);
  }

  async drained(): Promise<void> {
    this.log.push('drained');
  }
}

function setUp() {
  const log: string[] = [];
  const asked: Array<{ people: string[]; tools: string[] }> = [];
  const teller = Storyteller.create({
    story,
    readiness: {
      ready: async refs => {
        asked.push(refs);
        log.push('ready');
      },
    },
    suspension,
    registry: {
      seedSuspension: async (ref, { at, seeded }) => {
        log.push(`suspend ${ref} at ${at}, seeded: ${seeded}`);
      },
    },
    logger: mockServices.logger.mock(),
  });
  return { teller, log, asked, seeder: new RecordingSeeder(log) };
}

describe('the storyteller', () => {
  it('waits for people and tools, tells the validations, then the accesses, then the rest, then suspends', async () => {
    const { teller, log, asked, seeder } = setUp();

    await teller.tell(seeder);

    expect(log).toEqual([
      'ready',
      'run example-company/validations',
      'drained',
      'run example-company/accesses',
      'drained',
      'run example-company/life',
      'drained',
      'suspend component:default/livestorm at 2026-11-17T14:20:00.000Z, seeded: true',
      'run example-company/end',
    ]);
    expect(asked[0].people).toContain('user:default/dsi-admin');
    expect(asked[0].tools).toEqual(
      expect.arrayContaining(['component:default/brevo', suspension.tool]),
    );
    const told = [...seeder.told.values()].flat();
    expect(new Set(told)).toEqual(new Set(story));
    expect(told.length).toBe(story.length);
  });

  it('keeps each request within one chapter, because its name is known there only', async () => {
    const { teller, seeder } = setUp();

    await teller.tell(seeder);

    for (const commands of seeder.told.values()) {
      const created = new Set<string>();
      for (const command of commands) {
        if (command.do === 'create') created.add(command.key);
        expect(created).toContain(command.key);
      }
    }
  });

  it('does nothing once the story was told', async () => {
    const { teller, log, seeder } = setUp();
    await teller.tell(seeder);
    log.length = 0;

    await teller.tell(seeder);

    expect(log).toEqual([]);
  });

  it('goes on after a crash with what was not told', async () => {
    const { teller, log, seeder } = setUp();
    seeder.failAt = 'example-company/accesses';
    await expect(teller.tell(seeder)).rejects.toThrow('the power went off');
    seeder.failAt = undefined;
    log.length = 0;

    await teller.tell(seeder);

    expect(log).toContain('run example-company/accesses');
    expect(log).not.toContain('run example-company/validations');
    expect(seeder.told.has('example-company/end')).toBe(true);
  });
});

describe('waiting', () => {
  const logger = mockServices.logger.mock();

  it('goes on asking while something is missing or does not answer', async () => {
    const answers = [
      () => Promise.reject(new Error('not up yet')),
      async () => ['user:default/dpo'],
      async () => [],
    ];
    let asked = 0;

    await waitUntil({
      what: 'the people',
      missing: () => answers[asked++](),
      logger,
      pollMs: 1,
    });

    expect(asked).toBe(3);
  });

  it('ends with what is missing', async () => {
    await expect(
      waitUntil({
        what: 'the tools',
        missing: async () => ['component:default/brevo'],
        logger,
        pollMs: 1,
        giveUpAfterMs: 5,
      }),
    ).rejects.toThrow(/the tools .*component:default\/brevo/);
  });
});

describe('production', () => {
  it('refuses the example company in one sentence', () => {
    expect(() => assertNotProduction('production')).toThrow(
      'The example company is for development only and is refused when NODE_ENV is production: set passerelle.exampleCompany to false.',
    );
    expect(() => assertNotProduction('development')).not.toThrow();
    expect(() => assertNotProduction(undefined)).not.toThrow();
  });
});
