import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ApprovalsSeeder,
  SeedCommand,
} from '@passerelle/plugin-approvals-node';

const STORY = 'example-company';
const PROGRESS_STEPS = 10;

const SUSPENDED_TOOL = 'component:default/livestorm';
const SUSPENSION_REASON =
  'Une liste d’inscrits a été exportée vers une adresse personnelle. L’outil est suspendu le temps de revoir les droits d’export ; réouverture prévue après relecture des comptes.';

type Readiness = {
  /** Resolves once the catalog has the people and the registry has the tools. */
  ready(refs: { people: string[]; tools: string[] }): Promise<void>;
};

type Suspension = { suspend(ref: string, reason: string): Promise<void> };

type Chapter = { id: string; commands: SeedCommand[] };

/**
 * All validations, then all accesses: whoever asks for access asks for a tool of which the registry already knows that
 * it is validated.
 */
function chaptersOf(story: SeedCommand[]): Chapter[] {
  const accessKeys = new Set(
    story.flatMap(command =>
      command.do === 'create' && command.type === 'tool-access'
        ? [command.key]
        : [],
    ),
  );
  return [
    {
      id: `${STORY}/validations`,
      commands: story.filter(({ key }) => !accessKeys.has(key)),
    },
    {
      id: `${STORY}/accesses`,
      commands: story.filter(({ key }) => accessKeys.has(key)),
    },
  ];
}

function refsOf(story: SeedCommand[]): { people: string[]; tools: string[] } {
  const people = story.map(command => command.as);
  const tools = story.flatMap(command =>
    command.do === 'create' && command.subjectRef ? [command.subjectRef] : [],
  );
  return {
    people: [...new Set(people)].sort(),
    tools: [...new Set([...tools, SUSPENDED_TOOL])].sort(),
  };
}

/**
 * Tells the story of the example company once per database, chapter by chapter. A story half told goes on where it
 * stopped.
 */
export class Storyteller {
  readonly #story: SeedCommand[];
  readonly #readiness: Readiness;
  readonly #suspension: Suspension;
  readonly #logger: LoggerService;

  static create(options: {
    story: SeedCommand[];
    readiness: Readiness;
    suspension: Suspension;
    logger: LoggerService;
  }): Storyteller {
    return new Storyteller(
      options.story,
      options.readiness,
      options.suspension,
      options.logger,
    );
  }

  private constructor(
    story: SeedCommand[],
    readiness: Readiness,
    suspension: Suspension,
    logger: LoggerService,
  ) {
    this.#story = story;
    this.#readiness = readiness;
    this.#suspension = suspension;
    this.#logger = logger;
  }

  /** Tells what was not told yet. The last chapter marks the end: once it is told, nothing is asked any more. */
  async tell(seeder: ApprovalsSeeder): Promise<void> {
    const chapters = chaptersOf(this.#story);
    const epilogue = { id: `${STORY}/end`, commands: [] };
    if (await seeder.isDone(epilogue.id)) return;

    this.#logger.info(
      'Waiting for the people and tools of the example company',
    );
    await this.#readiness.ready(refsOf(this.#story));
    for (const { id, commands } of chapters) {
      await seeder.run(id, commands, this.#progressOf(id));
      await seeder.drained();
    }
    await this.#suspension.suspend(SUSPENDED_TOOL, SUSPENSION_REASON);
    await seeder.run(epilogue.id, epilogue.commands);
    this.#logger.info(
      `The example company has its story: ${this.#story.length} steps`,
    );
  }

  #progressOf(id: string): (done: number, total: number) => void {
    return (done, total) => {
      const step = Math.max(1, Math.ceil(total / PROGRESS_STEPS));
      if (done % step === 0 || done === total) {
        this.#logger.info(`Telling ${id}: ${done} of ${total} steps`);
      }
    };
  }
}
