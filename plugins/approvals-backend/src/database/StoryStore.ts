import type { Knex } from 'knex';
import type { Writes } from './Writes';

const PROGRESS = 'story_progress';
const REQUESTS = 'story_requests';

/** How far a story of the example company was told. */
export type StoryProgress = {
  commandsDone: number;
  isComplete: boolean;
  requestIds: Map<string, string>;
};

type ProgressRow = {
  story_id: string;
  commands_done: number;
  completed_at: string | null;
};
type StoryRequestRow = { story_id: string; key: string; request_id: string };

/** Remembers what was told, in the transaction of each command, so that a crash never tells anything twice. */
export class StoryStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): StoryStore {
    return new StoryStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async load(storyId: string): Promise<StoryProgress> {
    const row: ProgressRow | undefined = await this.#knex<ProgressRow>(PROGRESS)
      .where('story_id', storyId)
      .first();
    const requests: StoryRequestRow[] = await this.#knex<StoryRequestRow>(
      REQUESTS,
    ).where('story_id', storyId);
    return {
      commandsDone: row?.commands_done ?? 0,
      isComplete: Boolean(row?.completed_at),
      requestIds: new Map(
        requests.map(request => [request.key, request.request_id]),
      ),
    };
  }

  /** Marks commands as told, with what the last one writes. */
  advance(
    writes: Writes,
    storyId: string,
    commandsDone: number,
    created?: { key: string; requestId: string },
  ): void {
    writes.upsert(
      PROGRESS,
      ['story_id'],
      [{ story_id: storyId, commands_done: commandsDone }],
    );
    if (created) {
      const { key, requestId } = created;
      writes.insert(REQUESTS, [
        { story_id: storyId, key, request_id: requestId },
      ]);
    }
  }

  async complete(storyId: string, commands: number, at: string): Promise<void> {
    await this.#knex(PROGRESS)
      .insert({
        story_id: storyId,
        commands_done: commands,
        completed_at: at,
      })
      .onConflict('story_id')
      .merge();
  }
}
