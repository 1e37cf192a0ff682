import type { Knex } from 'knex';
import type {
  EntityRef,
  ShadowDecision,
  ShadowEvent,
  ShadowSource,
  ShadowState,
} from '@passerelle/plugin-martech-common';
import { countCapped, readPage, type PageInfo } from '../../database/readPage';
import { OUTBOX } from '../../database/rows';
import type { MessageNotice } from '../../domain/MessageNotice';
import {
  decisionColumns,
  EVENTS,
  factColumns,
  FINDINGS,
  newRow,
  readEvent,
  readFinding,
  type EventRow,
  type Finding,
  type FindingFacts,
  type FindingRow,
} from './Finding';

const OPEN: ShadowState[] = ['new', 'in_triage'];

export type FindingsQuery = {
  declaredBy?: EntityRef;
  state?: readonly ShadowState[];
  source?: readonly ShadowSource[];
};

/** Findings, and each step of them; every change writes its step in the same transaction. */
export class ShadowStore {
  readonly #knex: Knex;

  static create(knex: Knex): ShadowStore {
    return new ShadowStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Newest first.
   *
   * @throws InputError for a cursor of another list
   */
  async page(
    query: FindingsQuery & { limit: number; cursor?: string },
  ): Promise<{
    findings: Finding[];
    pageInfo: PageInfo;
    totalItems: number;
    totalCapped?: true;
  }> {
    const { limit, cursor, ...filters } = query;
    const { rows, pageInfo } = await readPage<FindingRow>(
      this.#matching(filters).select('*'),
      {
        keys: [
          { column: 'found_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ],
        positionOf: row => [row.found_at, row.id],
        question: JSON.stringify(filters),
        limit,
        cursor,
      },
    );
    return {
      findings: rows.map(readFinding),
      pageInfo,
      ...(await countCapped(this.#knex, this.#matching(filters).select('id'))),
    };
  }

  /** A malformed id is unknown, not wrong. */
  async find(id: string): Promise<Finding | undefined> {
    return /^[\w-]{1,36}$/.test(id) ? this.#first({ id }) : undefined;
  }

  async findByRequest(requestId: string): Promise<Finding | undefined> {
    return this.#first({ request_id: requestId });
  }

  /** @returns the keys of an import that are known already. */
  async knownKeys(keys: readonly string[]): Promise<Set<string>> {
    const known: string[] = await this.#knex(FINDINGS)
      .whereIn('import_key', keys)
      .pluck('import_key');
    return new Set(known);
  }

  /** Oldest first. */
  async listEvents(id: string): Promise<ShadowEvent[]> {
    const rows = await this.#knex<EventRow>(EVENTS)
      .where({ finding_id: id })
      .orderBy('id');
    return rows.map(readEvent);
  }

  /** Nothing happens when its request, or the key of its import, is known. */
  async add(finding: Finding): Promise<void> {
    await this.#knex.transaction(async trx => {
      const added = await trx(FINDINGS)
        .insert(newRow(finding))
        .onConflict(finding.request ? 'request_id' : 'import_key')
        .ignore()
        .returning('id');
      if (added.length === 0) return;
      await this.#addEvent(trx, finding.id, {
        at: finding.foundAt,
        kind: 'found',
        by: finding.declaredBy,
        data: { source: finding.source, toolRef: finding.toolRef },
      });
    });
  }

  /** A declaration was corrected before it was decided. */
  async correct(
    id: string,
    facts: FindingFacts,
    step: { version: number; at: string; by: EntityRef },
  ): Promise<void> {
    await this.#change(
      id,
      { ...factColumns(facts), request_version: step.version },
      { at: step.at, kind: 'changed', by: step.by, data: {} },
    );
  }

  /** @returns whether it was there to be taken. */
  async take(id: string, by: EntityRef, at: string): Promise<boolean> {
    return this.#change(
      id,
      { state: 'in_triage', taken_by: by, taken_at: at },
      { at, kind: 'taken', by, data: {} },
    );
  }

  /**
   * Keeps what is about to be decided, so that a crash in between loses nothing and nobody else decides meanwhile.
   *
   * @param from - what was about to be decided before and takes its place; nothing when there was none
   * @param to - what takes its place; nothing gives it up
   * @returns whether it was still as `from` says, and open
   */
  async intend(
    id: string,
    from: ShadowDecision | undefined,
    to: ShadowDecision | undefined,
  ): Promise<boolean> {
    const changed = await this.#knex<FindingRow>(FINDINGS)
      .where({ id, intent: from ? JSON.stringify(from) : null })
      .whereIn('state', OPEN)
      .update({ intent: to ? JSON.stringify(to) : null });
    return changed > 0;
  }

  /** @returns whether it was open; a decision stands. */
  async decide(
    id: string,
    decision: ShadowDecision,
    notice: MessageNotice | undefined,
  ): Promise<boolean> {
    const { by, at, ...data } = decision;
    return this.#change(
      id,
      { state: 'decided', intent: null, ...decisionColumns(decision) },
      { at, kind: 'decided', by, data },
      notice,
    );
  }

  async withdraw(id: string, by: EntityRef, at: string): Promise<void> {
    await this.#change(
      id,
      { state: 'withdrawn' },
      { at, kind: 'withdrawn', by, data: {} },
    );
  }

  async #first(where: Partial<FindingRow>): Promise<Finding | undefined> {
    const row = await this.#knex<FindingRow>(FINDINGS).where(where).first();
    return row && readFinding(row);
  }

  async #change(
    id: string,
    columns: Partial<FindingRow>,
    event: ShadowEvent,
    notice?: MessageNotice,
  ): Promise<boolean> {
    return this.#knex.transaction(async trx => {
      const changed = await trx<FindingRow>(FINDINGS)
        .where({ id })
        .whereIn('state', OPEN)
        .update(columns);
      if (changed === 0) return false;
      await this.#addEvent(trx, id, event);
      if (notice) {
        await trx(OUTBOX).insert({
          payload: JSON.stringify(notice),
          next_attempt_at: new Date().toISOString(),
        });
      }
      return true;
    });
  }

  async #addEvent(
    trx: Knex.Transaction,
    id: string,
    { at, kind, by, data }: ShadowEvent,
  ): Promise<void> {
    await trx(EVENTS).insert({
      finding_id: id,
      at,
      kind,
      by: by ?? null,
      data: JSON.stringify(data),
    });
  }

  #matching({ declaredBy, state, source }: FindingsQuery): Knex.QueryBuilder {
    const select = this.#knex(FINDINGS);
    if (declaredBy) select.where({ declared_by: declaredBy });
    if (state?.length) select.whereIn('state', state);
    if (source?.length) select.whereIn('source', source);
    return select;
  }
}
