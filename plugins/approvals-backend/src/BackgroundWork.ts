import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { IdempotencyStore } from './database/IdempotencyStore';
import type { RequestQueries } from './database/RequestQueries';
import type { Extensions } from './Extensions';
import type { Deliver, OutboxWorker } from './outbox/OutboxWorker';
import type { StoryTeller } from './seeding/StoryTeller';
import type { CommandRunner } from './services/CommandRunner';
import type { ExpectedDates } from './services/ExpectedDates';
import type { PersonDirectory } from './services/PersonDirectory';

const FORGET_MILLISECONDS = 60 * 60_000;

type WorkOptions = {
  worker: OutboxWorker;
  deliver: Deliver;
  logger: LoggerService;
  extensions: Extensions;
  storyTeller: StoryTeller;
  idempotency: IdempotencyStore;
  queries: RequestQueries;
  runner: CommandRunner;
  directory: PersonDirectory;
  expectedDates: ExpectedDates;
  keepPolicies(): Promise<void>;
};

/** What the engine does beside answering calls: deliveries, changed subjects, the story, and tidying up. */
export class BackgroundWork {
  readonly #options: WorkOptions;
  readonly #changedSubjects = new Set<EntityRef>();
  #isNoticing = false;
  #forgetTimer: NodeJS.Timeout | undefined;

  static create(options: WorkOptions): BackgroundWork {
    return new BackgroundWork(options);
  }

  private constructor(options: WorkOptions) {
    this.#options = options;
  }

  /** What must be done before the first call is taken. */
  async prepare(): Promise<void> {
    await this.#options.idempotency.releaseAbandoned();
  }

  async start(): Promise<void> {
    const { worker, deliver, expectedDates, extensions, keepPolicies } =
      this.#options;
    await keepPolicies();
    await expectedDates.start();
    worker.start(deliver);
    this.#forgetTimer = setInterval(() => this.#forget(), FORGET_MILLISECONDS);
    this.#forgetTimer.unref();
    for (const source of extensions.subjectChangeSources) {
      await source.start(ref => this.#onSubjectChanged(ref));
    }
    this.#tellStory();
  }

  async stop(): Promise<void> {
    clearInterval(this.#forgetTimer);
    this.#changedSubjects.clear();
    this.#options.expectedDates.stop();
    await this.#options.worker.stop();
  }

  /**
   * Lets requests notice soon that their subject changed, or has another owner; every command looks at it again by
   * itself. Whoever tells of the change does not wait for them: there may be many.
   */
  async #onSubjectChanged(ref: EntityRef): Promise<void> {
    this.#changedSubjects.add(ref);
    if (!this.#isNoticing) {
      this.#isNoticing = true;
      this.#noticeChanges().finally(() => {
        this.#isNoticing = false;
      });
    }
  }

  async #noticeChanges(): Promise<void> {
    const { logger } = this.#options;
    for (const ref of this.#changedSubjects) {
      this.#changedSubjects.delete(ref);
      try {
        await this.#noticeInReview(ref);
        await this.#noticeOwner(ref);
      } catch (error) {
        logger.warn(
          `Requests about ${ref} did not notice its change: ${error}`,
        );
      }
    }
  }

  async #noticeInReview(ref: EntityRef): Promise<void> {
    for (const id of await this.#options.queries.findInReviewAbout(ref)) {
      await this.#notice(id);
    }
  }

  /** What was approved goes to the new owner. One request tells whether there is one. */
  async #noticeOwner(ref: EntityRef): Promise<void> {
    const { queries } = this.#options;
    const owners = await queries.findOwnersOfApproved(ref);
    for (const { owner, requestId } of owners) {
      if (await this.#notice(requestId)) {
        for (const id of await queries.findApprovedOwnedBy(ref, owner)) {
          await this.#notice(id);
        }
      }
    }
  }

  async #notice(requestId: string): Promise<boolean> {
    const { directory, runner } = this.#options;
    const now = () => new Date().toISOString();
    return await runner.noticeSubject(requestId, { directory, now });
  }

  /**
   * Not awaited: the portal is up while the story is told, and a story that fails must not take it down. What it tells is
   * the past that dates are expected from.
   */
  #tellStory(): void {
    const { expectedDates, extensions, storyTeller, logger } = this.#options;
    extensions
      .storyteller?.(storyTeller)
      .then(() => expectedDates.refresh())
      .catch(error => {
        logger.error('The story of the example company was not told', error);
      });
  }

  #forget(): void {
    const { expectedDates, idempotency, logger } = this.#options;
    idempotency.forgetExpired(Date.now()).catch(error => {
      logger.warn('Old idempotency keys could not be removed', error);
    });
    expectedDates.forget().catch(error => {
      logger.warn('Old durations could not be removed', error);
    });
  }
}
