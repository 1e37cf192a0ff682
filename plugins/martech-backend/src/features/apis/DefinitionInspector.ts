import { Worker } from 'node:worker_threads';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { ApiInspection } from '@passerelle/plugin-martech-common';
import type { InspectionAnswer } from './definition/inspectText';

const DEFAULT_TIMEOUT_MILLISECONDS = 30_000;
const MAX_WAITING = 20;
const MAX_HEAP_MEGABYTES = 768;

type Message = { ready: true } | { answer: InspectionAnswer };

/**
 * Reads definitions in a thread of its own, one after the other: a large or malicious text takes neither the time nor the
 * memory of those who use the portal meanwhile. A thread that takes too much of either is ended, and the next text gets
 * a new one.
 */
export class DefinitionInspector {
  readonly #timeoutMilliseconds: number;
  #worker?: Promise<Worker>;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  static create(
    options: { timeoutMilliseconds?: number } = {},
  ): DefinitionInspector {
    return new DefinitionInspector(
      options.timeoutMilliseconds ?? DEFAULT_TIMEOUT_MILLISECONDS,
    );
  }

  private constructor(timeoutMilliseconds: number) {
    this.#timeoutMilliseconds = timeoutMilliseconds;
  }

  /**
   * @throws InputError that says why the text is not accepted, ServiceUnavailableError while too many wait.
   */
  async inspect(text: string): Promise<ApiInspection> {
    if (this.#waiting >= MAX_WAITING) {
      throw new ServiceUnavailableError(
        'Many definitions are being read at the moment; try again in a minute',
      );
    }
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#ask(text));
    this.#last = turn.catch(() => undefined);
    try {
      const answer = await turn;
      if ('refusal' in answer) throw new InputError(answer.refusal);
      return { ...answer.inspection, definition: text };
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Ends the thread; the next text starts another. */
  async stop(): Promise<void> {
    const worker = await this.#worker?.catch(() => undefined);
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #ask(text: string): Promise<InspectionAnswer> {
    this.#worker ??= this.#start();
    const worker = await this.#worker.catch(error => {
      this.#worker = undefined;
      throw error;
    });
    try {
      return await this.#answer(worker, text);
    } catch (error) {
      this.#worker = undefined;
      await worker.terminate();
      throw error;
    }
  }

  #answer(worker: Worker, text: string): Promise<InspectionAnswer> {
    return new Promise((resolve, reject) => {
      const onMessage = (message: Message) => {
        if ('answer' in message) finish(() => resolve(message.answer));
      };
      const onEnd = () => finish(() => reject(tooMuch('memory')));
      const timer = setTimeout(
        () => finish(() => reject(tooMuch('time'))),
        this.#timeoutMilliseconds,
      );
      function finish(settle: () => void): void {
        clearTimeout(timer);
        worker.off('message', onMessage).off('exit', onEnd);
        worker.unref();
        settle();
      }
      worker.ref();
      worker.on('message', onMessage).on('exit', onEnd);
      worker.postMessage(text);
    });
  }

  #start(): Promise<Worker> {
    const worker = new Worker(
      resolvePackagePath(
        '@passerelle/plugin-martech-backend',
        'bin/inspectWorker.cjs',
      ),
      { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES } },
    );
    return new Promise((resolve, reject) => {
      // Stays for the life of the thread: an error that nobody hears would end the process.
      worker.on('error', reject);
      worker.once('message', () => {
        worker.unref();
        resolve(worker);
      });
    });
  }
}

function tooMuch(what: 'time' | 'memory'): InputError {
  return new InputError(`The definition takes too much ${what} to read`);
}
