import type { Knex } from 'knex';
import type {
  HealthDay,
  HealthState,
  Insights,
} from '@passerelle/plugin-martech-common';
import { TOOLS, readToolRow, type ToolRow } from '../../database/rows';
import { BUCKETS } from '../health/healthRows';

/** How well the watched tools worked, all together and each. */
export class AvailabilityStore {
  readonly #knex: Knex;

  static create(knex: Knex): AvailabilityStore {
    return new AvailabilityStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The watched tools since a day, those that failed most first. */
  async listAvailability(
    from: string,
    limit: number,
  ): Promise<Insights['availability']> {
    const worked = 'sum(operational + degraded)';
    const seen = 'sum(operational + degraded + down)';
    const rows: Array<{ ref: string; share: number }> = await this.#knex(
      BUCKETS,
    )
      .where({ period: 'day' })
      .andWhere('start', '>=', from)
      .groupBy('ref')
      .havingRaw(`${seen} > 0`)
      .select(
        'ref',
        this.#knex.raw(
          `cast(${worked} as double precision) / ${seen} as share`,
        ),
      )
      .orderBy(['share', 'ref'])
      .limit(limit);
    const tools = await this.#knex<ToolRow>(TOOLS)
      .whereIn(
        'ref',
        rows.map(({ ref }) => ref),
      )
      .whereNull('removed_at');
    const titles = new Map(
      tools.map(readToolRow).map(tool => [tool.ref, tool.declaration.title]),
    );
    return rows.flatMap(({ ref, share }) => {
      const title = titles.get(ref);
      return title ? { ref, title, days30: Number(share) } : [];
    });
  }

  /** What was seen of all watched tools together, per day. */
  async listDays(from: string): Promise<HealthDay[]> {
    const rows: Array<Record<'start' | HealthState, string | number>> =
      await this.#knex(BUCKETS)
        .where({ period: 'day' })
        .andWhere('start', '>=', from)
        .groupBy('start')
        .orderBy('start')
        .select('start')
        .sum({
          operational: 'operational',
          degraded: 'degraded',
          down: 'down',
          unknown: 'unknown',
        });
    return rows.map(row => ({
      day: String(row.start),
      operational: Number(row.operational),
      degraded: Number(row.degraded),
      down: Number(row.down),
      unknown: Number(row.unknown),
    }));
  }
}
