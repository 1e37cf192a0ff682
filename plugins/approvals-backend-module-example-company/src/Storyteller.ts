import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ApprovalsSeeder,
  SeedCommand,
} from '@passerelle/plugin-approvals-node';
import type { MartechServiceApi } from '@passerelle/plugin-martech-common';
import type { ToldSuspension } from './story/suspension';

const STORY = 'example-company';
const PROGRESS_STEPS = 10;

type Readiness = {
  /** Resolves once the catalog has the people and the registry has the tools. */
  ready(refs: { people: string[]; tools: string[] }): Promise<void>;
};

type Registry = Pick<MartechServiceApi, 'seedSuspension'>;

type StorytellerOptions = {
  story: SeedCommand[];
  suspension: ToldSuspension;
  readiness: Readiness;
  registry: Registry;
  logger: LoggerService;
};

type Chapter = { id: string; commands: SeedCommand[] };

/** The story of each kind of request, in the order in which they build on each other. */
const chapterOf = (type: string): string => {
  switch (type) {
    case 'tool-validation':
      return `${STORY}/validations`;
    case 'tool-access':
      return `${STORY}/accesses`;
    default:
      return `${STORY}/life`;
  }
};

/**
 * All validations, then all accesses, then the rest: whoever asks for access asks for a tool of which the registry
 * already knows that it is validated.
 */
function chaptersOf(story: SeedCommand[]): Chapter[] {
  const chapters = new Map(
    story.flatMap(command =>
      command.do === 'create'
        ? [[command.key, chapterOf(command.type)] as const]
        : [],
    ),
  );
  return ['validations', 'accesses', 'life'].map(name => ({
    id: `${STORY}/${name}`,
    commands: story.filter(
      ({ key }) => chapters.get(key) === `${STORY}/${name}`,
    ),
  }));
}

function refsOf(
  story: SeedCommand[],
  { tool, told }: ToldSuspension,
): { people: string[]; tools: string[] } {
  const people = [...story.map(command => command.as), told.by];
  const tools = story.flatMap(command =>
    command.do === 'create' && command.subjectRef ? [command.subjectRef] : [],
  );
  return {
    people: [...new Set(people)].sort(),
    tools: [...new Set([...tools, tool])].sort(),
  };
}

/**
 * Tells the story of the example company once per database, chapter by chapter. A story half told goes on where it
 * stopped.
 */
export class Storyteller {
  readonly #story: SeedCommand[];
  readonly #suspension: ToldSuspension;
  readonly #readiness: Readiness;
  readonly #registry: Registry;
  readonly #logger: LoggerService;

  static create(options: StorytellerOptions): Storyteller {
    return new Storyteller(options);
  }

  private constructor(options: StorytellerOptions) {
    this.#story = options.story;
    this.#suspension = options.suspension;
    this.#readiness = options.readiness;
    this.#registry = options.registry;
    this.#logger = options.logger;
  }

  /** Tells what was not told yet. The last chapter marks the end: once it is told, nothing is asked any more. */
  async tell(seeder: ApprovalsSeeder): Promise<void> {
    const chapters = chaptersOf(this.#story);
    const epilogue = { id: `${STORY}/end`, commands: [] };
    if (await seeder.isDone(epilogue.id)) return;

    this.#logger.info(
      'Waiting for the people and tools of the example company',
    );
    await this.#readiness.ready(refsOf(this.#story, this.#suspension));
    for (const { id, commands } of chapters) {
      await seeder.run(id, commands, this.#progressOf(id));
      await seeder.drained();
    }
    const { tool, told } = this.#suspension;
    await this.#registry.seedSuspension(tool, told);
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
