import { setTimeout as sleep } from 'node:timers/promises';
import { NotFoundError } from '@backstage/errors';
import type {
  ApprovalsSeeder,
  SeedCommand,
} from '@passerelle/plugin-approvals-node';
import type { OutboxStore } from '../database/OutboxStore';
import type { StoryStore } from '../database/StoryStore';
import { reviewsOf } from '../engine';
import type { RequestState } from '../engine/types';
import type { CommandRunner } from '../services/CommandRunner';
import type { Run } from '../services/Run';
import type { PersonDirectory } from '../services/PersonDirectory';
import { RecentPersonDirectory } from '../services/RecentPersonDirectory';
import type { RequestCommand, RunBuilder } from '../services/RunBuilder';

const DRAIN_POLL_MILLISECONDS = 50;
const STORY_MILLISECONDS = 10 * 60_000;

type StoryOptions = {
  runner: CommandRunner;
  builder: RunBuilder;
  directory: PersonDirectory;
  stories: StoryStore;
  outbox: OutboxStore;
};

type LaterCommand = Exclude<SeedCommand, { do: 'create' }>;

/** The slot that a story means by a criterion or the id of a stage: the open one first. */
function findSlot(state: RequestState, name: string): string {
  const matching = reviewsOf(state).filter(review =>
    [review.criterion, review.stageId, review.id].includes(name),
  );
  const slot = matching.find(review => review.status === 'open') ?? matching[0];
  if (!slot) {
    const known = reviewsOf(state).map(
      review => review.criterion ?? review.stageId,
    );
    throw new NotFoundError(
      `Request ${state.number} has no review "${name}"; it has ${known.join(
        ', ',
      )}`,
    );
  }
  return slot.id;
}

function toRequestCommand(
  command: LaterCommand,
  state: RequestState,
): RequestCommand {
  switch (command.do) {
    case 'submit':
    case 'withdraw':
      return { type: command.do, comment: command.comment };
    case 'update':
      return {
        type: 'update_values',
        values: command.values,
        expectedRevision: state.revision,
      };
    case 'decide': {
      const { verdict, comment, conditions, evidence } = command;
      return {
        type: 'decide',
        reviewId: findSlot(state, command.review),
        revision: state.revision,
        verdict,
        comment,
        conditions,
        evidence,
      };
    }
    case 'comment':
      return { type: 'comment', body: command.body };
    case 'fulfil': {
      const { status, comment, grantExpiresAt } = command;
      return { type: 'fulfil', status, comment, grantExpiresAt };
    }
    default: {
      const unknown: never = command;
      throw new Error(`A story cannot do ${JSON.stringify(unknown)}`);
    }
  }
}

/**
 * Tells the story of an example company: the same commands, checks and transactions as real use, at instants of the
 * past. What was told is remembered with each command, so that a story that was cut off goes on where it stopped.
 */
export class StoryTeller implements ApprovalsSeeder {
  readonly #options: StoryOptions;

  static create(options: StoryOptions): StoryTeller {
    return new StoryTeller(options);
  }

  private constructor(options: StoryOptions) {
    this.#options = options;
  }

  async isDone(storyId: string): Promise<boolean> {
    return (await this.#options.stories.load(storyId)).isComplete;
  }

  async run(
    storyId: string,
    commands: SeedCommand[],
    onProgress?: (done: number, total: number) => void,
  ): Promise<void> {
    const { stories } = this.#options;
    const progress = await stories.load(storyId);
    if (progress.isComplete) {
      return;
    }
    const directory = RecentPersonDirectory.create({
      directory: this.#options.directory,
      milliseconds: STORY_MILLISECONDS,
    });
    const { requestIds, commandsDone } = progress;
    for (let index = commandsDone; index < commands.length; index += 1) {
      await this.#tell(storyId, commands[index], index, requestIds, directory);
      onProgress?.(index + 1, commands.length);
    }
    await stories.complete(storyId, commands.length, new Date().toISOString());
  }

  async drained(): Promise<void> {
    while ((await this.#options.outbox.countPendingOutcomes()) > 0) {
      await sleep(DRAIN_POLL_MILLISECONDS);
    }
  }

  async #tell(
    storyId: string,
    command: SeedCommand,
    index: number,
    requestIds: Map<string, string>,
    directory: PersonDirectory,
  ): Promise<void> {
    try {
      await this.#give(storyId, command, index, requestIds, directory);
    } catch (error) {
      const { do: action, key, at } = command;
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(
        `Story ${storyId}, command ${index} (${action} of "${key}" by ${command.as} at ${at}): ${reason}`,
        { cause: error },
      );
    }
  }

  async #give(
    storyId: string,
    command: SeedCommand,
    index: number,
    requestIds: Map<string, string>,
    directory: PersonDirectory,
  ): Promise<void> {
    const { runner, stories } = this.#options;
    const person = await directory.find(command.as);
    if (!person) {
      throw new NotFoundError(`The catalog does not know ${command.as}`);
    }
    const run = await this.#toRun(command, requestIds, directory);
    const created =
      command.do === 'create'
        ? { key: command.key, requestId: run.requestId }
        : undefined;
    await runner.run(
      {
        ...run,
        alsoWrite: writes =>
          stories.advance(writes, storyId, index + 1, created),
      },
      {
        person,
        directory,
        now: () => new Date(command.at).toISOString(),
        seeded: true,
      },
    );
    if (created) {
      requestIds.set(created.key, created.requestId);
    }
  }

  async #toRun(
    command: SeedCommand,
    requestIds: Map<string, string>,
    directory: PersonDirectory,
  ): Promise<Run> {
    if (command.do === 'create') {
      return await this.#options.builder.toCreate(command, directory);
    }
    const requestId = requestIds.get(command.key);
    if (!requestId) {
      throw new NotFoundError(`Nothing created "${command.key}" before`);
    }
    return {
      requestId,
      toCommand: (state, subject) => {
        if (!state) {
          throw new NotFoundError(`There is no request ${requestId}`);
        }
        const given = toRequestCommand(command, state);
        return this.#options.builder.toCommand(state, subject, given);
      },
    };
  }
}
