import type { Knex } from 'knex';
import type {
  EntityRef,
  IndicatorValue,
} from '@passerelle/plugin-martech-common';
import { retryTransaction } from '../../database/retryTransaction';

const VALUES = 'indicator_values';
const BATCH = 100;
const MAX_VALUES = 1_000;
const MAX_TOOLS = 500;

type ValueRow = {
  indicator: string;
  tool_ref: string;
  at: string;
  value: number;
  recorded_by: string;
  recorded_at: string;
};

/** A value to keep. */
export type DatedValue = IndicatorValue & { toolRef?: EntityRef };

/** Tells one value of an indicator from another: of each instant and tool there is one. */
export function valueKey({ at, toolRef = '' }: DatedValue): string {
  return `${at} ${toolRef}`;
}

function readValue({ at, value }: ValueRow): IndicatorValue {
  return { at, value };
}

/** The dated values of indicators. */
export class IndicatorStore {
  readonly #knex: Knex;

  static create(knex: Knex): IndicatorStore {
    return new IndicatorStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Keeps values, all or none; a value of the same instant and tool is replaced. */
  async save(
    indicator: string,
    values: readonly DatedValue[],
    by: string,
    now: Date,
  ): Promise<void> {
    const rows = values.map(({ at, value, toolRef }) => ({
      indicator,
      tool_ref: toolRef ?? '',
      at,
      value,
      recorded_by: by,
      recorded_at: now.toISOString(),
    }));
    await retryTransaction(this.#knex, async trx => {
      for (let start = 0; start < rows.length; start += BATCH) {
        await trx<ValueRow>(VALUES)
          .insert(rows.slice(start, start + BATCH))
          .onConflict(['indicator', 'tool_ref', 'at'])
          .merge();
      }
    });
  }

  /** The values that are there of some instants and tools, by {@link valueKey}. */
  async known(
    indicator: string,
    values: readonly DatedValue[],
  ): Promise<Map<string, number>> {
    const known = new Map<string, number>();
    for (let start = 0; start < values.length; start += BATCH) {
      const batch = values.slice(start, start + BATCH);
      const rows = await this.#knex<ValueRow>(VALUES)
        .where({ indicator })
        .whereIn('tool_ref', [
          ...new Set(batch.map(({ toolRef = '' }) => toolRef)),
        ])
        .whereIn('at', [...new Set(batch.map(({ at }) => at))])
        .select('tool_ref', 'at', 'value');
      for (const { tool_ref: toolRef, at, value } of rows) {
        known.set(valueKey({ at, toolRef, value }), Number(value));
      }
    }
    return known;
  }

  /** The values of the company as a whole since an instant, by indicator, oldest first. */
  async listRecent(since: string): Promise<Map<string, IndicatorValue[]>> {
    const rows = await this.#knex<ValueRow>(VALUES)
      .where({ tool_ref: '' })
      .andWhere('at', '>=', since)
      .orderBy(['indicator', 'at']);
    return byIndicator(rows);
  }

  /** The values of one tool since an instant, by indicator, oldest first. */
  async listOfTool(
    toolRef: EntityRef,
    since: string,
  ): Promise<Map<string, IndicatorValue[]>> {
    const rows = await this.#knex<ValueRow>(VALUES)
      .where({ tool_ref: toolRef })
      .andWhere('at', '>=', since)
      .orderBy(['indicator', 'at']);
    return byIndicator(rows);
  }

  /** For which tools an indicator has values of their own since an instant. */
  async listTools(since: string): Promise<Map<string, EntityRef[]>> {
    const rows = await this.#knex<ValueRow>(VALUES)
      .whereNot({ tool_ref: '' })
      .andWhere('at', '>=', since)
      .distinct('indicator', 'tool_ref')
      .orderBy(['indicator', 'tool_ref'])
      .limit(MAX_TOOLS);
    const tools = new Map<string, EntityRef[]>();
    for (const { indicator, tool_ref: ref } of rows) {
      tools.set(indicator, [...(tools.get(indicator) ?? []), ref]);
    }
    return tools;
  }

  /** The last values between two instants, both included, oldest first. */
  async list(
    indicator: string,
    range: { from: string; to: string; toolRef?: EntityRef },
  ): Promise<IndicatorValue[]> {
    const rows = await this.#knex<ValueRow>(VALUES)
      .where({ indicator, tool_ref: range.toolRef ?? '' })
      .andWhere('at', '>=', range.from)
      .andWhere('at', '<=', range.to)
      .orderBy('at', 'desc')
      .limit(MAX_VALUES);
    return rows.map(readValue).reverse();
  }
}

function byIndicator(rows: readonly ValueRow[]): Map<string, IndicatorValue[]> {
  const values = new Map<string, IndicatorValue[]>();
  for (const row of rows) {
    const known = values.get(row.indicator);
    if (known) known.push(readValue(row));
    else values.set(row.indicator, [readValue(row)]);
  }
  return values;
}
