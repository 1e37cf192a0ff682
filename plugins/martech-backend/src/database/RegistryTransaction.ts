import type { Knex } from 'knex';
import {
  type CriterionId,
  type EntityRef,
  type ToolHistoryEntry,
  type ToolOutcome,
  type ToolVerdictOutcome,
} from '@passerelle/plugin-martech-common';
import { canonicalSheet } from '../domain/ToolDeclaration';
import type { Registration } from '../domain/registerTool';
import type { ToolState } from '../domain/ToolState';
import {
  GRANTS,
  HISTORY,
  OUTBOX,
  OUTCOMES,
  REVALIDATIONS,
  SHEETS,
  TOOLS,
  readToolRow,
  type ToolRow,
} from './rows';
import { noteFacetChanges } from './noteFacetChanges';
import { saveTools } from './saveTools';
import type { SearchIndex } from './SearchIndex';

/** Rows in one statement. */
const CHUNK = 100;

function historyRow(ref: EntityRef, entry: ToolHistoryEntry) {
  return {
    ref,
    at: entry.at,
    kind: entry.kind,
    by: entry.by ?? null,
    request_id: entry.requestId ?? null,
    data: JSON.stringify(entry.data),
  };
}

function sheetRow(tool: ToolState) {
  return {
    ref: tool.ref,
    revision: tool.sheetRevision,
    sheet: JSON.stringify(canonicalSheet(tool.declaration)),
    at: tool.sheetChangedAt,
  };
}

/** What can be read and written while a tool is locked. Nothing here calls another plugin. */
export class RegistryTransaction {
  readonly #trx: Knex.Transaction;
  readonly #index: SearchIndex;
  readonly #written = new Set<number>();

  constructor(trx: Knex.Transaction, index: SearchIndex) {
    this.#trx = trx;
    this.#index = index;
  }

  /** For parts of the registry that write tables of their own together with a tool. */
  get connection(): Knex.Transaction {
    return this.#trx;
  }

  /** Reads a tool, removed or not, and keeps others from changing it meanwhile. */
  async lock(ref: EntityRef): Promise<ToolState | undefined> {
    const row = await this.#trx<ToolRow>(TOOLS)
      .where({ ref })
      .forUpdate()
      .first();
    return row && readToolRow(row);
  }

  /** Reads some tools, removed or not, and keeps others from changing them meanwhile. */
  async lockMany(
    refs: readonly EntityRef[],
  ): Promise<Map<EntityRef, ToolState>> {
    // In a fixed order, so that two writers never wait for each other in a circle.
    const rows = await this.#trx<ToolRow>(TOOLS)
      .whereIn('ref', [...refs].sort())
      .orderBy('ref')
      .forUpdate();
    return new Map(rows.map(row => [row.ref, readToolRow(row)]));
  }

  /** Writes what a source told of tools, with the history and the sheets of it. */
  async applyAll(changes: readonly Registration[], now: Date): Promise<void> {
    await this.saveAll(
      changes.map(({ tool }) => tool),
      now,
    );
    await this.#addAll(
      HISTORY,
      changes.flatMap(({ tool, entries }) =>
        entries.map(entry => historyRow(tool.ref, entry)),
      ),
    );
    await this.#addAll(
      SHEETS,
      changes
        .filter(({ changedPaths }) => changedPaths)
        .map(({ tool }) => sheetRow(tool)),
    );
  }

  async save(tool: ToolState, now: Date): Promise<void> {
    await this.saveAll([tool], now);
  }

  /** Writes tools with all that finds them, in few statements. */
  async saveAll(tools: readonly ToolState[], now: Date): Promise<void> {
    const written = await saveTools(this.#trx, this.#index, tools, now);
    for (const id of written) this.#written.add(id);
  }

  /** Does what must come last, once all is written. */
  async finish(): Promise<void> {
    await noteFacetChanges(this.#trx, this.#written);
  }

  async #addAll(table: string, rows: readonly object[]): Promise<void> {
    if (rows.length > 0) await this.#trx.batchInsert(table, rows, CHUNK);
  }

  async addSheet(tool: ToolState): Promise<void> {
    await this.#trx(SHEETS).insert(sheetRow(tool));
  }

  /** The sheet as it was at a revision. */
  async sheetAt(ref: EntityRef, revision: number): Promise<object | undefined> {
    const row = await this.#trx<{
      ref: string;
      revision: number;
      sheet: string;
    }>(SHEETS)
      .where({ ref, revision })
      .first('sheet');
    return row && (JSON.parse(row.sheet) as object);
  }

  async addHistory(
    ref: EntityRef,
    entries: readonly ToolHistoryEntry[],
  ): Promise<void> {
    if (entries.length === 0) return;
    await this.#trx(HISTORY).insert(
      entries.map(entry => historyRow(ref, entry)),
    );
  }

  /** @returns `known` for an outcome that was told before, `late` when a younger one of the same request came first. */
  async addOutcome(
    ref: EntityRef,
    outcome: ToolOutcome,
  ): Promise<'new' | 'known' | 'late'> {
    const { id, requestId, requestVersion, at } = outcome;
    if (await this.#trx(OUTCOMES).where({ id }).first('id')) return 'known';
    const younger = await this.#trx(OUTCOMES)
      .where({ request_id: requestId, ref })
      .andWhere('request_version', '>', requestVersion)
      .first('id');
    await this.#trx(OUTCOMES).insert({
      id,
      ref,
      request_id: requestId,
      request_version: requestVersion,
      applied: !younger,
      at,
    });
    return younger ? 'late' : 'new';
  }

  /** Opens or ends the access that a request gave. @returns how many accesses to the tool are open. */
  async saveGrant(
    ref: EntityRef,
    outcome: ToolVerdictOutcome,
  ): Promise<number> {
    const ended = outcome.kind === 'access_ended' ? outcome.at : null;
    await this.#trx(GRANTS)
      .insert({
        request_id: outcome.requestId,
        ref,
        beneficiary: outcome.beneficiary ?? null,
        granted_at: outcome.at,
        expires_at: outcome.grantExpiresAt ?? null,
        ended_at: ended,
      })
      .onConflict('request_id')
      .merge(
        ended === null
          ? ['ended_at', 'granted_at', 'expires_at', 'beneficiary']
          : ['ended_at'],
      );
    const [{ count }] = await this.#trx(GRANTS)
      .where({ ref })
      .whereNull('ended_at')
      .count({ count: '*' });
    return Number(count);
  }

  /** Keeps in mind that criteria have ended, so that a new validation is opened. */
  async queueRevalidation(
    ref: EntityRef,
    criteria: readonly CriterionId[],
    now: Date,
  ): Promise<void> {
    const at = now.toISOString();
    await this.#trx(REVALIDATIONS)
      .insert({
        ref,
        ended_at: at,
        criteria: JSON.stringify(criteria),
        attempts: 0,
        next_attempt_at: at,
      })
      .onConflict('ref')
      .merge();
  }

  /** Queues a message that must leave once this transaction is in. */
  async enqueue(payload: object, now: Date): Promise<void> {
    await this.#trx(OUTBOX).insert({
      payload: JSON.stringify(payload),
      next_attempt_at: now.toISOString(),
    });
  }
}
