import { createHash } from 'crypto';
import canonicalize from 'canonicalize';
import type { Knex } from 'knex';
import {
  integrationStatus,
  toolStatuses,
  type EntityRef,
  type ToolHistoryEntry,
  type ToolOutcome,
} from '@passerelle/plugin-martech-common';
import { nextChangeAt } from '../domain/expireCriteria';
import { facetValues } from '../domain/facetValues';
import { foldText } from '../domain/text/foldText';
import { searchDocument } from '../domain/text/searchDocument';
import {
  canonicalSheet,
  type ToolDeclaration,
} from '../domain/ToolDeclaration';
import type { ToolState } from '../domain/ToolState';
import {
  FACETS,
  GRANTS,
  HISTORY,
  OUTBOX,
  OUTCOMES,
  SHEETS,
  TOOLS,
  readToolRow,
  type ToolRow,
} from './rows';
import type { SearchIndex } from './SearchIndex';
import { addWords } from './Vocabulary';

/** Among equally relevant tools, those that may be used come first. */
const ranks: Record<string, number> = {
  approved: 0,
  approved_with_conditions: 1,
  pilot: 2,
  in_review: 3,
  referenced: 4,
};
const LAST_RANK = toolStatuses.length;

/** Among tools of one status, what people use comes before the interfaces that programs use. */
function rankOf({ status, declaration }: ToolState): number {
  const rank = ranks[status] ?? LAST_RANK;
  return rank * 2 + (declaration.type === 'api' ? 1 : 0);
}

/** Tells apart two declarations by their canonical text. */
export function declarationHash(declaration: ToolDeclaration): string {
  const text = canonicalize(canonicalSheet(declaration)) ?? '';
  return createHash('sha256').update(text).digest('hex');
}

/** What can be read and written while a tool is locked. Nothing here calls another plugin. */
export class RegistryTransaction {
  readonly #trx: Knex.Transaction;
  readonly #index: SearchIndex;

  constructor(trx: Knex.Transaction, index: SearchIndex) {
    this.#trx = trx;
    this.#index = index;
  }

  /** Reads a tool, removed or not, and keeps others from changing it meanwhile. */
  async lock(ref: EntityRef): Promise<ToolState | undefined> {
    const row = await this.#trx<ToolRow>(TOOLS)
      .where({ ref })
      .forUpdate()
      .first();
    return row && readToolRow(row);
  }

  async save(tool: ToolState, now: Date): Promise<void> {
    const row = this.#row(tool, now);
    const before = await this.#trx<ToolRow>(TOOLS)
      .where({ ref: tool.ref })
      .first('declaration_hash', 'removed_at');
    const [saved] = await this.#trx<ToolRow>(TOOLS)
      .insert(row)
      .onConflict('ref')
      .merge()
      .returning('id');
    await this.#trx(FACETS).where({ tool_id: saved.id }).delete();
    if (tool.removedAt) {
      await this.#index.remove(this.#trx, [saved.id]);
      return;
    }
    const facets = Object.entries(facetValues(tool.declaration, tool)).flatMap(
      ([name, values]) =>
        values.map(value => ({ tool_id: saved.id, name, value })),
    );
    await this.#trx.batchInsert(FACETS, facets, 100);
    if (
      before?.declaration_hash === row.declaration_hash &&
      !before.removed_at
    ) {
      return;
    }
    const document = searchDocument(tool.declaration);
    await this.#index.put(this.#trx, [{ id: saved.id, document }]);
    await addWords(this.#trx, Object.values(document).flat());
  }

  async addSheet(tool: ToolState): Promise<void> {
    await this.#trx(SHEETS).insert({
      ref: tool.ref,
      revision: tool.sheetRevision,
      sheet: JSON.stringify(canonicalSheet(tool.declaration)),
      at: tool.sheetChangedAt,
    });
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
      entries.map(entry => ({
        ref,
        at: entry.at,
        kind: entry.kind,
        by: entry.by ?? null,
        request_id: entry.requestId ?? null,
        data: JSON.stringify(entry.data),
      })),
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
  async saveGrant(ref: EntityRef, outcome: ToolOutcome): Promise<number> {
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

  /** Queues a message that must leave once this transaction is in. */
  async enqueue(payload: object, now: Date): Promise<void> {
    await this.#trx(OUTBOX).insert({
      payload: JSON.stringify(payload),
      next_attempt_at: now.toISOString(),
    });
  }

  #row(
    tool: ToolState,
    now: Date,
  ): Omit<ToolRow, 'id' | 'health_state' | 'health_checked_at'> {
    const { declaration, passport, rating } = tool;
    return {
      ref: tool.ref,
      type: declaration.type,
      origin: tool.origin,
      declaration: JSON.stringify(declaration),
      declaration_hash: declarationHash(declaration),
      sheet_revision: tool.sheetRevision,
      sheet_changed_at: tool.sheetChangedAt,
      passport: JSON.stringify(passport),
      status: tool.status,
      status_rank: rankOf(tool),
      status_changed_at: tool.statusChangedAt,
      integration: integrationStatus(declaration.sheet.flows ?? []),
      title_sort: foldText(declaration.title.en).slice(0, 200),
      active_grants: tool.activeGrants,
      rating_hundredths: Math.round((rating?.average ?? 0) * 100),
      rating_count: rating?.count ?? 0,
      next_change_at: nextChangeAt(passport, now) ?? null,
      updated_at: tool.updatedAt,
      removed_at: tool.removedAt ?? null,
    };
  }
}
