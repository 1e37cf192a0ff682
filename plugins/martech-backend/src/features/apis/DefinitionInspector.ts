import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type {
  ApiInspection,
  EntityRef,
} from '@passerelle/plugin-martech-common';
import type { DefinitionTask, DescribedApi, TaskAnswer } from './definition';
import { DefinitionThread } from './DefinitionThread';

const DEFAULT_TIMEOUT_MILLISECONDS = 20_000;
const THREADS = 2;
const MAX_WAITING = 20;
const MAX_WAITING_OF_ONE = 5;

/** The portal reads definitions for itself like one person among others. */
const PORTAL = 'portal';

type Job = {
  task: DefinitionTask;
  /** For whom. */
  asker: string;
  resolve: (answer: TaskAnswer) => void;
  reject: (error: unknown) => void;
};

/**
 * Reads definitions in threads of their own: a large or malicious text takes neither the time nor the memory of those who
 * use the portal meanwhile. Each person has one definition read at a time, and there is more than one thread, so that
 * whoever brings a slow one waits for it alone; after its time it is ended.
 */
export class DefinitionInspector {
  readonly #threads: readonly DefinitionThread[];
  readonly #waiting: Job[] = [];
  readonly #running = new Set<string>();

  static create(
    options: { timeoutMilliseconds?: number } = {},
  ): DefinitionInspector {
    return new DefinitionInspector(
      options.timeoutMilliseconds ?? DEFAULT_TIMEOUT_MILLISECONDS,
    );
  }

  private constructor(timeoutMilliseconds: number) {
    this.#threads = Array.from(
      { length: THREADS },
      () => new DefinitionThread(timeoutMilliseconds),
    );
  }

  /**
   * Reads and checks a definition for somebody.
   *
   * @throws InputError that says why the text is not accepted, ServiceUnavailableError while too many wait.
   */
  async inspect(text: string, asker: EntityRef): Promise<ApiInspection> {
    const answer = await this.#ask({ kind: 'inspect', text }, asker);
    if ('refusal' in answer) throw new InputError(answer.refusal);
    if (!('inspection' in answer)) throw new Error('This is no inspection');
    return { ...answer.inspection, definition: text };
  }

  /**
   * Reads what a definition says for the portal itself.
   *
   * @returns nothing for a text that cannot be read, or takes too much of a thread.
   * @throws ServiceUnavailableError while too many wait.
   */
  async describe(text: string): Promise<DescribedApi | undefined> {
    try {
      const answer = await this.#ask({ kind: 'describe', text }, PORTAL);
      return 'description' in answer ? answer.description : undefined;
    } catch (error) {
      if (error instanceof InputError) return undefined;
      throw error;
    }
  }

  /** Ends the threads, and refuses what waits. */
  async stop(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(busy());
    await Promise.all(this.#threads.map(thread => thread.stop()));
  }

  #ask(task: DefinitionTask, asker: string): Promise<TaskAnswer> {
    const own = this.#waiting.filter(job => job.asker === asker).length;
    if (this.#waiting.length >= MAX_WAITING || own >= MAX_WAITING_OF_ONE) {
      throw busy();
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, asker, resolve, reject });
      this.#goOn();
    });
  }

  /** Gives idle threads the first jobs of those for whom nothing is read yet. */
  #goOn(): void {
    for (const thread of this.#threads) {
      if (thread.isBusy) continue;
      const place = this.#waiting.findIndex(
        ({ asker }) => !this.#running.has(asker),
      );
      if (place < 0) return;
      const [job] = this.#waiting.splice(place, 1);
      this.#running.add(job.asker);
      thread
        .ask(job.task)
        .then(job.resolve, job.reject)
        .finally(() => {
          this.#running.delete(job.asker);
          this.#goOn();
        });
    }
  }
}

function busy(): ServiceUnavailableError {
  return new ServiceUnavailableError(
    'Many definitions are being read at the moment; try again in a minute',
  );
}
