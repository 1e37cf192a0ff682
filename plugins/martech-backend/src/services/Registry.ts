import { NotFoundError } from '@backstage/errors';
import {
  changedSheetPaths,
  dependentCriteria,
  type CriterionId,
  type EntityRef,
  type ToolHistoryEntry,
  type ToolOutcome,
} from '@passerelle/plugin-martech-common';
import type { Duration } from 'luxon';
import type { RegistryTransaction } from '../database/RegistryTransaction';
import type { ToolStore } from '../database/ToolStore';
import { applyOutcome } from '../domain/applyOutcome';
import { outcomeEntry } from '../domain/outcomeEntry';
import { registerTool } from '../domain/registerTool';
import {
  canonicalSheet,
  type ToolDeclaration,
} from '../domain/ToolDeclaration';
import { settle, type ToolState } from '../domain/ToolState';
import {
  resumeTool,
  suspendTool,
  type SuspensionOrder,
} from '../domain/suspendTool';
import type { Announcer } from './Announcer';

/** A change of a tool, before it is settled and written. */
type Change = {
  tool: ToolState;
  entries: ToolHistoryEntry[];
  at?: string;
  /** Told by a story: what follows from it is marked too. */
  seeded?: boolean;
  notice?: object;
};

type RegistryOptions = {
  store: ToolStore;
  announcer: Announcer;
  validity: Duration;
  /** Called when a message waits to be sent. */
  onNotice: () => void;
  now?: () => Date;
};

/** Writes the registry: each method is one transaction, followed by telling who listens. */
export class Registry {
  readonly #store: ToolStore;
  readonly #announcer: Announcer;
  readonly #validity: Duration;
  readonly #onNotice: () => void;
  readonly #now: () => Date;

  static create(options: RegistryOptions): Registry {
    return new Registry(options);
  }

  private constructor(options: RegistryOptions) {
    this.#store = options.store;
    this.#announcer = options.announcer;
    this.#validity = options.validity;
    this.#onNotice = options.onNotice;
    this.#now = options.now ?? (() => new Date());
  }

  /** Takes what the source of a tool tells; nothing is written when it told the same before. */
  async register(
    declaration: ToolDeclaration,
    origin: ToolState['origin'],
  ): Promise<void> {
    const now = this.#now();
    const { before, registration } = await this.#store.transaction(
      async transaction => {
        const known = await transaction.lock(declaration.ref);
        const result = registerTool(known, declaration, origin, now);
        if (result.tool !== known) {
          await transaction.save(result.tool, now);
          await transaction.addHistory(declaration.ref, result.entries);
          if (result.changedPaths) await transaction.addSheet(result.tool);
        }
        return { before: known, registration: result };
      },
    );
    if (registration.tool !== before) {
      await this.#announcer.announce(
        registration.tool,
        before,
        before && registration.changedPaths,
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
    await this.#change(ref, async (known, _at, transaction) => {
      const told = await transaction.addOutcome(ref, outcome);
      if (told !== 'new') return undefined;
      if (
        outcome.kind === 'access_granted' ||
        outcome.kind === 'access_ended'
      ) {
        const activeGrants = await transaction.saveGrant(ref, outcome);
        return {
          tool: { ...known, activeGrants },
          entries: [outcomeEntry(outcome)],
          at: outcome.at,
          seeded: outcome.seeded,
        };
      }
      const reopened = await this.#reopenedSince(known, outcome, transaction);
      const passport = applyOutcome(known.passport, outcome, {
        validity: this.#validity,
        sheetRevision: known.sheetRevision,
        reopenedSince: revision => reopened.get(revision) ?? [],
      });
      return {
        tool: { ...known, passport, updatedAt: outcome.at },
        entries: [outcomeEntry(outcome)],
        at: outcome.at,
        seeded: outcome.seeded,
      };
    });
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

  /** Lets time act on the tools for which something ended. @returns how many. */
  async sweep(limit: number): Promise<number> {
    const due = await this.#store.listDue(this.#now(), limit);
    for (const ref of due) {
      await this.#change(ref, async known => ({ tool: known, entries: [] }));
    }
    return due.length;
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
        await transaction.save(settled.tool, now);
        await transaction.addHistory(ref, [
          ...change.entries,
          ...settled.entries.map(entry =>
            change.seeded
              ? { ...entry, data: { ...entry.data, seeded: true } }
              : entry,
          ),
        ]);
        if (change.notice) await transaction.enqueue(change.notice, now);
        return {
          before: known,
          after: settled.tool,
          noticed: change.notice !== undefined,
        };
      },
    );
    if (noticed) this.#onNotice();
    // Whoever commands does not wait for those who listen.
    if (after !== before) void this.#announcer.announce(after, before);
    return after;
  }

  /** What must stay open, per sheet revision that the outcome says was judged. */
  async #reopenedSince(
    known: ToolState,
    outcome: ToolOutcome,
    transaction: RegistryTransaction,
  ): Promise<Map<number, CriterionId[]>> {
    const judged = [
      outcome.sheetRevision,
      ...(outcome.criteria ?? []).map(criterion => criterion.sheetRevision),
    ].filter(revision => revision !== undefined);
    const reopened = new Map<number, CriterionId[]>();
    for (const revision of new Set(judged)) {
      if (revision >= known.sheetRevision) continue;
      const sheet = await transaction.sheetAt(known.ref, revision);
      const current = canonicalSheet(known.declaration);
      reopened.set(
        revision,
        dependentCriteria(changedSheetPaths(sheet ?? {}, current)),
      );
    }
    return reopened;
  }
}
