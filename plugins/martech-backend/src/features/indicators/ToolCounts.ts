import type { Knex } from 'knex';
import type {
  CriterionId,
  CriterionVerdict,
  ToolStatus,
} from '@passerelle/plugin-martech-common';
import { HISTORY, TOOLS } from '../../database/rows';
import { notInUse } from './inUse';

/** A decided validation, from its first submission. */
export type DecidedRequest = {
  submittedAt: string;
  decidedAt: string;
  criteria: Array<{ id: CriterionId; at?: string }>;
};

/** Word for word as in the index `tool_history_left_shadow_idx`, and no binding: SQLite would not know it again. */
const LEFT_THE_SHADOW = `data like '%"from":"detected"%'`;

type CriteriaData = { criteria?: DecidedRequest['criteria'] };

/** What is counted of tools and their passports: the database counts, and few rows leave it. */
export class ToolCounts {
  readonly #knex: Knex;
  readonly #isPostgres: boolean;

  static create(knex: Knex): ToolCounts {
    return new ToolCounts(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
    const client: unknown = knex.client.config.client;
    this.#isPostgres = !String(client).includes('sqlite');
  }

  /** Validations decided since an instant. */
  async listDecided(since: string): Promise<DecidedRequest[]> {
    const rows: Array<{
      submitted_at: string | null;
      decided_at: string;
      data: string;
    }> = await this.#knex({ d: HISTORY })
      .whereIn('d.kind', ['validation_approved', 'validation_rejected'])
      .andWhere('d.at', '>=', since)
      .select('d.at as decided_at', 'd.data')
      .select(
        this.#knex({ s: HISTORY })
          .whereRaw('s.ref = d.ref and s.request_id = d.request_id')
          .andWhere('s.kind', 'validation_submitted')
          .min('s.at')
          .as('submitted_at'),
      );
    return rows.flatMap(row => {
      if (row.submitted_at === null) return [];
      const data = JSON.parse(row.data) as CriteriaData;
      return {
        submittedAt: row.submitted_at,
        decidedAt: row.decided_at,
        criteria: data.criteria ?? [],
      };
    });
  }

  async countStatuses(): Promise<Array<{ status: ToolStatus; count: number }>> {
    const rows: Array<{ status: string; count: number | string }> =
      await this.#knex(TOOLS)
        .whereNull('removed_at')
        .groupBy('status')
        .orderBy('status')
        .select('status')
        .count({ count: '*' });
    return rows.map(({ status, count }) => ({
      status: status as ToolStatus,
      count: Number(count),
    }));
  }

  /** How many of the tools in use have each verdict on each criterion. */
  async countVerdicts(): Promise<
    Array<{ criterion: CriterionId; verdict: CriterionVerdict; count: number }>
  > {
    const statuses = notInUse.map(() => '?').join(', ');
    const found = await this.#rows<{
      criterion: string;
      verdict: string;
      count: number | string;
    }>(
      this.#isPostgres
        ? `select c->>'id' as criterion, c->>'verdict' as verdict, count(*) as count
           from tools cross join lateral jsonb_array_elements(passport::jsonb->'criteria') as c
           where removed_at is null and status not in (${statuses}) group by 1, 2`
        : `select json_extract(c.value, '$.id') as criterion, json_extract(c.value, '$.verdict') as verdict, count(*) as count
           from tools, json_each(tools.passport, '$.criteria') as c
           where removed_at is null and status not in (${statuses}) group by 1, 2`,
      notInUse,
    );
    return found.map(row => ({
      criterion: row.criterion as CriterionId,
      verdict: row.verdict as CriterionVerdict,
      count: Number(row.count),
    }));
  }

  /** Open accesses and licences over the tools in use that name licences. */
  async sumLicences(): Promise<{ accesses: number; licences: number }> {
    const licences = this.#isPostgres
      ? `(declaration::jsonb #>> '{sheet,finance,licences}')::numeric`
      : `json_extract(declaration, '$.sheet.finance.licences')`;
    const statuses = notInUse.map(() => '?').join(', ');
    const [row] = await this.#rows<{
      accesses: number | string | null;
      licences: number | string | null;
    }>(
      `select sum(active_grants) as accesses, sum(${licences}) as licences from tools
       where removed_at is null and status not in (${statuses}) and ${licences} > 0`,
      notInUse,
    );
    return {
      accesses: Number(row.accesses ?? 0),
      licences: Number(row.licences ?? 0),
    };
  }

  /** The mean of all ratings of tools in use, out of five. */
  async meanRating(): Promise<number | undefined> {
    const [row]: Array<{
      points: number | string | null;
      ratings: number | string | null;
    }> = await this.#knex(TOOLS)
      .whereNull('removed_at')
      .whereNotIn('status', notInUse)
      .select(
        this.#knex.raw('sum(rating_hundredths * rating_count) as points'),
        this.#knex.raw('sum(rating_count) as ratings'),
      );
    const ratings = Number(row.ratings ?? 0);
    return ratings === 0 ? undefined : Number(row.points) / ratings / 100;
  }

  /** The present status of tools that were once found in use without being known. */
  async countOutOfShadow(): Promise<
    Array<{ status: ToolStatus; count: number }>
  > {
    const rows: Array<{ status: string; count: number | string }> =
      await this.#knex(TOOLS)
        .whereNull('removed_at')
        .whereIn(
          'ref',
          this.#knex(HISTORY)
            .where({ kind: 'status_changed' })
            .whereRaw(LEFT_THE_SHADOW)
            .select('ref'),
        )
        .groupBy('status')
        .select('status')
        .count({ count: '*' });
    return rows.map(({ status, count }) => ({
      status: status as ToolStatus,
      count: Number(count),
    }));
  }

  async #rows<Row>(sql: string, bindings: readonly string[]): Promise<Row[]> {
    const answer = await this.#knex.raw(sql, [...bindings]);
    return this.#isPostgres ? answer.rows : answer;
  }
}
