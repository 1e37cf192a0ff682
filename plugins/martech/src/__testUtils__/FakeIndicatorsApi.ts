import {
  correlate,
  type CorrelationAnswer,
  type HealthApi,
  type HealthDay,
  type Indicator,
  type IndicatorInput,
  type IndicatorsApi,
  type IndicatorSeries,
  type Insights,
  type ToolHealth,
} from '@passerelle/plugin-martech-common';

/** A registry without tools. */
export const noInsights: Insights = {
  computedAt: '2026-11-22T10:00:00.000Z',
  leadTimes: [],
  bottlenecks: [],
  coverage: { toolsInUse: 0, criteria: [] },
  statuses: [],
  availability: [],
  shadow: { found: 0, open: 0, regularised: 0, declined: 0 },
};

/** Indicators in memory: what is entered is there afterwards. */
export class FakeIndicatorsApi implements IndicatorsApi {
  readonly entered: Array<{ id: string; items: IndicatorInput[] }> = [];
  #indicators: Indicator[];
  readonly #insights: Insights;
  readonly #days: Array<{ day: string; availability?: number; value?: number }>;

  constructor(
    parts: {
      indicators?: Indicator[];
      insights?: Partial<Insights>;
      days?: Array<{ day: string; availability?: number; value?: number }>;
    } = {},
  ) {
    this.#indicators = parts.indicators ?? [];
    this.#insights = { ...noInsights, ...parts.insights };
    this.#days = parts.days ?? [];
  }

  async listIndicators(): Promise<{ items: Indicator[] }> {
    return { items: this.#indicators };
  }

  async getIndicator(id: string): Promise<IndicatorSeries> {
    return this.#find(id);
  }

  async addValues(
    id: string,
    { items }: { items: IndicatorInput[] },
  ): Promise<{ saved: number }> {
    this.entered.push({ id, items });
    this.#indicators = this.#indicators.map(one =>
      one.id === id ? { ...one, last: items[items.length - 1] } : one,
    );
    return { saved: items.length };
  }

  async listToolIndicators(): Promise<{ items: Indicator[] }> {
    return { items: this.#indicators };
  }

  async correlate(query: {
    availabilityOf: string;
    with: string;
  }): Promise<CorrelationAnswer> {
    const { correlation, points } = correlate(this.#days);
    return {
      ...correlation,
      availabilityOf: query.availabilityOf,
      with: this.#find(query.with),
      points,
    };
  }

  async getInsights(): Promise<Insights> {
    return this.#insights;
  }

  #find(id: string): Indicator {
    const found = this.#indicators.find(one => one.id === id);
    if (!found) throw new Error(`No indicator ${id}`);
    return found;
  }
}

/** The health of any tool; of one that nobody watches unless told. */
export function fakeHealth(parts: Partial<ToolHealth> = {}): HealthApi {
  const buckets: HealthDay[] = [];
  return {
    getHealth: async ref => ({
      ref,
      state: 'unknown',
      source: 'none',
      buckets,
      hours: [],
      availability: {},
      incidents: [],
      ...parts,
    }),
  };
}
