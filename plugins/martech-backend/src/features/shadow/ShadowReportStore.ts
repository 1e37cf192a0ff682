import type { Knex } from 'knex';
import {
  shadowOutcomes,
  shadowSources,
  shadowStates,
  type ShadowReport,
} from '@passerelle/plugin-martech-common';
import {
  FINDINGS,
  readFinding,
  type Finding,
  type FindingRow,
} from './Finding';

const PAGE = 500;
const MAX_DURATIONS = 20_000;
const MAX_VALUES = 50;
const HOUR_MILLISECONDS = 3_600_000;

type Count = { value: string | null; count: number | string };
type Counted = Array<{ value: string; count: number }>;

/** Days, both included. */
export type Range = { from: string; to: string };

/** The middle one, so that one forgotten declaration does not hide how quickly the others are decided. */
export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

function among<T extends string>(counted: Counted, values: readonly T[]) {
  return values.map(value => ({
    value,
    count: counted.find(count => count.value === value)?.count ?? 0,
  }));
}

/** What was found and decided, counted by the database. */
export class ShadowReportStore {
  readonly #knex: Knex;

  static create(knex: Knex): ShadowReportStore {
    return new ShadowReportStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** What was found in a range of days, what became of it, and what was decided in it. */
  async report(range: Range): Promise<ShadowReport> {
    const found = await this.#months('found_at', range);
    const decided = await this.#months('decided_at', range);
    const hours = median(await this.#durations(range));
    const months = [...new Set([...found.keys(), ...decided.keys()])].sort();
    const sum = (counts: Map<string, number>) =>
      [...counts.values()].reduce((total, count) => total + count, 0);
    return {
      ...range,
      found: sum(found),
      decided: sum(decided),
      ...(hours !== undefined && { medianHoursToDecision: Math.round(hours) }),
      byMonth: months.map(month => ({
        month,
        found: found.get(month) ?? 0,
        decided: decided.get(month) ?? 0,
      })),
      byState: among(await this.#count('state', range), shadowStates),
      byOutcome: among(await this.#count('outcome', range), shadowOutcomes),
      bySource: among(await this.#count('source', range), shadowSources),
      byCategory: await this.#count('category', range),
      byTeam: await this.#count('team', range),
    };
  }

  /** Every finding of a range, oldest first, a page at a time. */
  async *list(range: Range): AsyncGenerator<Finding> {
    let last: FindingRow | undefined;
    do {
      const select = this.#between('found_at', range)
        .orderBy(['found_at', 'id'])
        .limit(PAGE);
      if (last) {
        const { found_at: at, id } = last;
        select.andWhere(after =>
          after
            .where('found_at', '>', at)
            .orWhere(same =>
              same.where('found_at', at).andWhere('id', '>', id),
            ),
        );
      }
      const rows: FindingRow[] = await select.select('*');
      for (const row of rows) yield readFinding(row);
      last = rows.length === PAGE ? rows.at(-1) : undefined;
    } while (last);
  }

  async #months(
    column: 'found_at' | 'decided_at',
    range: Range,
  ): Promise<Map<string, number>> {
    const month = this.#knex.raw('substr(??, 1, 7)', [column]);
    const rows: Count[] = await this.#between(column, range)
      .groupBy(month)
      .select({ value: month })
      .count({ count: '*' });
    return new Map(
      rows.map(({ value, count }) => [value ?? '', Number(count)]),
    );
  }

  async #count(
    column: 'state' | 'outcome' | 'source' | 'category' | 'team',
    range: Range,
  ): Promise<Counted> {
    const rows: Count[] = await this.#between('found_at', range)
      .whereNotNull(column)
      .groupBy(column)
      .orderByRaw('count(*) desc, ??', [column])
      .limit(MAX_VALUES)
      .select({ value: column })
      .count({ count: '*' });
    return rows.map(({ value, count }) => ({
      value: value ?? '',
      count: Number(count),
    }));
  }

  async #durations(range: Range): Promise<number[]> {
    const rows: FindingRow[] = await this.#between('decided_at', range)
      .orderBy('decided_at', 'desc')
      .limit(MAX_DURATIONS)
      .select('found_at', 'decided_at');
    return rows.map(
      row =>
        (Date.parse(row.decided_at ?? '') - Date.parse(row.found_at)) /
        HOUR_MILLISECONDS,
    );
  }

  #between(
    column: 'found_at' | 'decided_at',
    { from, to }: Range,
  ): Knex.QueryBuilder {
    return this.#knex(FINDINGS)
      .where(column, '>=', `${from}T00:00:00.000Z`)
      .andWhere(column, '<=', `${to}T23:59:59.999Z`);
  }
}
