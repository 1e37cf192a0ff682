import { Worker } from 'node:worker_threads';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { DefinitionTask, TaskAnswer } from './definition';

const MAX_HEAP_MEGABYTES = 768;

type Message = { ready: true } | { answer: TaskAnswer };

/**
 * One thread that reads definitions, one at a time. What takes too much time or memory ends it, and the next text gets a
 * new one.
 */
export class DefinitionThread {
  readonly #timeoutMilliseconds: number;
  #worker?: Worker;
  #failure: unknown;
  #isBusy = false;

  constructor(timeoutMilliseconds: number) {
    this.#timeoutMilliseconds = timeoutMilliseconds;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /**
   * Must not be called while it is busy.
   *
   * @throws InputError for a text that takes too much time or memory.
   */
  async ask(task: DefinitionTask): Promise<TaskAnswer> {
    this.#isBusy = true;
    const worker = this.#worker ?? this.#start();
    this.#worker = worker;
    try {
      return await this.#answer(worker, task);
    } catch (error) {
      await this.stop();
      throw error;
    } finally {
      this.#isBusy = false;
    }
  }

  /** Ends the thread, and with it what it reads; the next text starts another. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(
      resolvePackagePath(
        '@passerelle/plugin-martech-backend',
        'bin/inspectWorker.cjs',
      ),
      { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES } },
    );
    this.#failure = undefined;
    // The end of the thread follows. An error that nobody hears would end the process.
    return worker.on('error', error => {
      this.#failure = error;
    });
  }

  /** A thread that is not ready yet keeps the message until it is. */
  #answer(worker: Worker, task: DefinitionTask): Promise<TaskAnswer> {
    return new Promise((resolve, reject) => {
      const onMessage = (message: Message) => {
        if ('answer' in message) finish(() => resolve(message.answer));
      };
      const onExit = () => finish(() => reject(endOf(this.#failure)));
      const timer = setTimeout(
        () => finish(() => reject(tooMuch('time'))),
        this.#timeoutMilliseconds,
      );
      function finish(settle: () => void): void {
        clearTimeout(timer);
        worker.off('message', onMessage).off('exit', onExit);
        // A thread that waits for work keeps no process alive.
        worker.unref();
        settle();
      }
      worker.ref();
      worker.on('message', onMessage).on('exit', onExit);
      worker.postMessage(task);
    });
  }
}

function endOf(failure: unknown): Error {
  if (Reflect.get(Object(failure), 'code') === 'ERR_WORKER_OUT_OF_MEMORY') {
    return tooMuch('memory');
  }
  return failure instanceof Error
    ? failure
    : new Error('The thread that reads definitions ended');
}

function tooMuch(what: 'time' | 'memory'): InputError {
  return new InputError(`The definition takes too much ${what} to read`);
}
