import {
  correlate,
  type CorrelationAnswer,
  type HealthApi,
  type HealthDay,
  type ImportItem,
  type ImportReport,
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

async function textOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(file);
  });
}

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

  async valuesTemplate(): Promise<Blob> {
    return new Blob(['Date;Value;Tool']);
  }

  /** A line is right when its value is a number. */
  async importValues(
    id: string,
    file: Blob,
    { dryRun }: { dryRun: boolean },
  ): Promise<ImportReport> {
    const lines = (await textOf(file)).trim().split('\n').slice(1);
    const items = lines.map((line, index): ImportItem => {
      const [at, value] = line.split(';');
      const isWrong = Number.isNaN(Number(value));
      return {
        line: index + 2,
        title: at,
        action: isWrong ? 'error' : 'create',
        message: isWrong ? `“${value}” is not accepted` : value,
      };
    });
    const error = items.filter(({ action }) => action === 'error').length;
    const written = !dryRun && error === 0;
    if (written) {
      await this.addValues(id, {
        items: lines.map(line => {
          const [at, value] = line.split(';');
          return { at, value: Number(value) };
        }),
      });
    }
    const create = items.length - error;
    return { items, counts: { create, update: 0, skip: 0, error }, written };
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
