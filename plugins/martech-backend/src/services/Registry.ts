import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  type EntityRef,
  type ToolOutcome,
} from '@passerelle/plugin-martech-common';
import type { Duration } from 'luxon';
import type { RegistryTransaction } from '../database/RegistryTransaction';
import type { ToolStore } from '../database/ToolStore';
import { registerTool } from '../domain/registerTool';
import type { ToolDeclaration } from '../domain/ToolDeclaration';
import { settle, type ToolState } from '../domain/ToolState';
import { scorePilot, type ScoringOrder } from '../domain/scorePilot';
import { toolIntegration } from '../domain/toolFlows';
import { watchTime, type Reviewers } from '../domain/watchTime';
import {
  resumeTool,
  suspendTool,
  type SuspensionOrder,
} from '../domain/suspendTool';
import type { Announcer } from './Announcer';
import { changeByOutcome, type Change } from './changeByOutcome';

/** So many in one run; what is left waits for the next one. */
const MAX_SWEEP_BATCHES = 20;

type RegistryOptions = {
  store: ToolStore;
  announcer: Announcer;
  validity: Duration;
  /** Who examines each criterion. */
  reviewers: Reviewers;
  /** Called when a message waits to be sent. */
  onNotice: () => void;
  now?: () => Date;
};

/** Writes the registry: each method is one transaction, followed by telling who listens. */
export class Registry {
  readonly #store: ToolStore;
  readonly #announcer: Announcer;
  readonly #validity: Duration;
  readonly #reviewers: Reviewers;
  readonly #onNotice: () => void;
  readonly #now: () => Date;

  static create(options: RegistryOptions): Registry {
    return new Registry(options);
  }

  private constructor(options: RegistryOptions) {
    this.#store = options.store;
    this.#announcer = options.announcer;
    this.#validity = options.validity;
    this.#reviewers = options.reviewers;
    this.#onNotice = options.onNotice;
    this.#now = options.now ?? (() => new Date());
  }

  /** Takes what the source of a tool tells; nothing is written when it told the same before. */
  async register(
    declaration: ToolDeclaration,
    origin: ToolState['origin'],
  ): Promise<void> {
    await this.registerAll([declaration], origin);
  }

  /** Takes what a source tells of some different tools, in one transaction: all or none of it is written. */
  async registerAll(
    declarations: readonly ToolDeclaration[],
    origin: ToolState['origin'],
  ): Promise<void> {
    const now = this.#now();
    const changed = await this.#store.transaction(async transaction => {
      const known = await transaction.lockMany(
        declarations.map(({ ref }) => ref),
      );
      const changes = declarations
        .map(declaration => {
          const before = known.get(declaration.ref);
          const change = registerTool(before, declaration, origin, now);
          return { before, change };
        })
        .filter(({ before, change }) => change.tool !== before);
      await transaction.applyAll(
        changes.map(({ change }) => change),
        now,
      );
      return changes;
    });
    for (const { before, change } of changed) {
      await this.#announcer.announce(
        change.tool,
        before,
        before && change.changedPaths,
      );
    }
  }

  /** A tool vanished from its source: it leaves the catalogue, and its passport and history stay. */
  async remove(ref: EntityRef): Promise<void> {
    await this.#change(ref, async (known, at) => ({
      tool: { ...known, removedAt: at, updatedAt: at },
      entries: [{ at, kind: 'removed', data: {} }],
    }));
  }

  /**
   * Takes a result of the approval engine. Telling it again, or an older one late, changes nothing.
   *
   * @throws NotFoundError when the registry has no such tool (yet): tell it again later.
   */
  async recordOutcome(ref: EntityRef, outcome: ToolOutcome): Promise<void> {
    await this.#change(ref, async (known, _at, transaction) =>
      changeByOutcome(known, outcome, transaction, this.#validity),
    );
  }

  /** @throws ConflictError when the tool is suspended already. */
  async suspend(
    ref: EntityRef,
    by: EntityRef,
    reason: string,
  ): Promise<ToolState> {
    return this.#change(ref, async (known, at) =>
      suspendTool(known, { by, reason, at }),
    );
  }

  /**
   * Suspends at an instant of a story. Telling it again changes nothing.
   *
   * @throws ConflictError when the tool is suspended for another reason.
   */
  async seedSuspension(
    ref: EntityRef,
    order: Required<SuspensionOrder>,
  ): Promise<void> {
    const { at, by, seeded } = order;
    await this.#change(ref, async known => {
      const told = known.passport.suspension;
      return told?.at === at && told.by === by
        ? undefined
        : { ...suspendTool(known, order), at, seeded };
    });
  }

  /** @throws ConflictError when the tool is not suspended. */
  async resume(
    ref: EntityRef,
    by: EntityRef,
    comment: string,
  ): Promise<ToolState> {
    return this.#change(ref, async (known, at) =>
      resumeTool(known, by, comment, at),
    );
  }

  /** @throws ConflictError when there is no pilot to judge. */
  async scorePilot(ref: EntityRef, order: ScoringOrder): Promise<ToolState> {
    return this.#change(ref, async (known, at) => scorePilot(known, order, at));
  }

  /**
   * Lets time act on the tools for which something ended, batch after batch. One that fails stays due for the next run, and
   * holds up no other.
   *
   * @returns on how many.
   */
  async sweep(batchSize: number, logger: LoggerService): Promise<number> {
    let swept = 0;
    let failed = 0;
    for (let batch = 1; batch <= MAX_SWEEP_BATCHES; batch += 1) {
      const due = await this.#store.listDue(this.#now(), batchSize, failed);
      for (const ref of due) {
        if (await this.#sweepOne(ref, logger)) swept += 1;
        else failed += 1;
      }
      if (due.length < batchSize) break;
    }
    return swept;
  }

  async #sweepOne(ref: EntityRef, logger: LoggerService): Promise<boolean> {
    try {
      await this.#change(ref, async known => ({ tool: known, entries: [] }));
      return true;
    } catch (error) {
      logger.warn(`Time could not act on ${ref}; the next run tries again`, {
        error: String(error),
      });
      return false;
    }
  }

  async #change(
    ref: EntityRef,
    decide: (
      known: ToolState,
      at: string,
      transaction: RegistryTransaction,
    ) => Promise<Change | undefined>,
  ): Promise<ToolState> {
    const now = this.#now();
    const { before, after, noticed } = await this.#store.transaction(
      async transaction => {
        const known = await transaction.lock(ref);
        if (!known || known.removedAt) {
          throw new NotFoundError(`The registry has no tool ${ref}`);
        }
        const change = await decide(known, now.toISOString(), transaction);
        if (!change) return { before: known, after: known, noticed: false };
        const settled = settle(change.tool, now, change.at);
        const { passport, notices } = watchTime(
          settled.tool,
          this.#reviewers,
          now,
        );
        const isMoved = toolIntegration(known) !== toolIntegration(change.tool);
        const tool = {
          ...settled.tool,
          passport,
          ...(isMoved && { statusChangedAt: now.toISOString() }),
        };
        await transaction.save(tool, now);
        if (settled.expired.length > 0 && !change.seeded) {
          await transaction.queueRevalidation(ref, settled.expired, now);
        }
        await transaction.addHistory(ref, [
          ...change.entries,
          ...settled.entries.map(entry =>
            change.seeded
              ? { ...entry, data: { ...entry.data, seeded: true } }
              : entry,
          ),
        ]);
        // A story of the past tells nobody.
        const messages = change.seeded
          ? []
          : [change.notice, ...notices].filter(notice => notice !== undefined);
        for (const message of messages) await transaction.enqueue(message, now);
        return { before: known, after: tool, noticed: messages.length > 0 };
      },
    );
    if (noticed) this.#onNotice();
    // Whoever commands does not wait for those who listen.
    if (after !== before) void this.#announcer.announce(after, before);
    return after;
  }
}
