import type { FileLanguage } from '../csv/ToolFilesApi';
import type { ImportReport } from '../csv/types';
import type {
  CriterionId,
  EntityRef,
  LocalizedText,
  ToolStatus,
} from '../types';

/** @public */
export const indicatorUnits = [
  'percent',
  'days',
  'count',
  'rating',
  'euro',
] as const;
/**
 * `percent` values are shares of one, `rating` ones are out of five.
 *
 * @public
 */
export type IndicatorUnit = (typeof indicatorUnits)[number];

/**
 * What is measured, said once for IT and marketing.
 *
 * @public
 */
export type IndicatorDefinition = {
  id: string;
  title: LocalizedText;
  /** How it is computed, in words. */
  formula: LocalizedText;
  unit: IndicatorUnit;
  /** Where the numbers come from. */
  source: LocalizedText;
  /** Who answers for it: a person or a group. */
  owner?: EntityRef;
  target?: number;
  /** Which way is good. */
  direction: 'up' | 'down';
  /** `portal`: computed here, nobody enters values. */
  origin: 'portal' | 'company';
};

/** @public */
export type IndicatorValue = { at: string; value: number };

/** @public */
export type IndicatorTrend = 'better' | 'worse' | 'stable';

/** @public */
export type Indicator = IndicatorDefinition & {
  last?: IndicatorValue;
  /** Of the last value, in the calendar of the portal. */
  lastDay?: string;
  /** The last 30 days against the 30 days before; absent while there are none. */
  trend?: IndicatorTrend;
  onTarget?: boolean;
  /** The values of the last 180 days, oldest first. */
  values: IndicatorValue[];
  /** The tools for which it has values of their own. */
  toolRefs: EntityRef[];
  /** The caller may enter values. */
  writable: boolean;
};

/** @public */
export type IndicatorSeries = IndicatorDefinition & {
  toolRef?: EntityRef;
  values: IndicatorValue[];
};

/** @public */
export type IndicatorInput = { at: string; value: number; toolRef?: EntityRef };

/** @public */
export type CorrelationPoint = {
  day: string;
  /** Absent on a day without observation: a gap, never a guess. */
  availability?: number;
  value?: number;
  /** Far from all the others, and counted all the same. */
  outlier?: true;
};

/**
 * How availability and a business value moved together, day by day, without any shift in time.
 *
 * @public
 */
export type Correlation = {
  /** Days on which both are known. */
  pairs: number;
  /** Why nothing is claimed; absent when something is. */
  silence?: 'too_few' | 'no_variation';
  pearson?: number;
  spearman?: number;
  outliers: number;
};

/** @public */
export type CorrelationAnswer = Correlation & {
  availabilityOf: EntityRef;
  with: IndicatorDefinition;
  points: CorrelationPoint[];
};

/**
 * How long some requests waited for their answer, in working days.
 *
 * @public
 */
export type Waiting = { count: number; medianDays: number; p90Days: number };

/**
 * How long requests of a type waited over the last twelve months.
 *
 * @public
 */
export type LeadTime = Waiting & {
  /** The type of request, for instance `tool-validation`. */
  type: string;
  /** Every month, oldest first, by the day of the answer; one without answers is a gap, never a guess. */
  months: Array<{ month: string; waiting?: Waiting }>;
};

/**
 * The answer of a request, as the approval engine tells it.
 *
 * @public
 */
export type RequestAnswer = {
  requestId: string;
  type: string;
  /** When it was filed first. */
  submittedAt: string;
  answeredAt: string;
  answer: 'approved' | 'rejected';
};

/**
 * Where the company stands as a whole; no amounts.
 *
 * @public
 */
export type Insights = {
  computedAt: string;
  /** The types with most answers first. */
  leadTimes: LeadTime[];
  /** Slowest first. */
  bottlenecks: Array<{
    criterion: CriterionId;
    count: number;
    medianDays: number;
    p90Days: number;
  }>;
  coverage: {
    toolsInUse: number;
    /** Of all criteria of all tools in use: those with a favourable or needless verdict. */
    share?: number;
    criteria: Array<{
      criterion: CriterionId;
      covered: number;
      expired: number;
      missing: number;
    }>;
  };
  statuses: Array<{ status: ToolStatus; count: number }>;
  /** The watched tools, those that failed most in the last 30 days first. */
  availability: Array<{
    ref: EntityRef;
    title: LocalizedText;
    days30: number;
  }>;
  shadow: {
    found: number;
    open: number;
    regularised: number;
    declined: number;
  };
};

/**
 * Indicators and insights, over REST.
 *
 * @public
 */
export interface IndicatorsApi {
  listIndicators(): Promise<{ items: Indicator[] }>;
  getIndicator(
    id: string,
    query?: { from?: string; to?: string; toolRef?: EntityRef },
  ): Promise<IndicatorSeries>;
  addValues(
    id: string,
    input: { items: IndicatorInput[] },
  ): Promise<{ saved: number }>;
  /** An empty file with the columns that an import takes. */
  valuesTemplate(language: FileLanguage): Promise<Blob>;
  /**
   * Keeps the values of a file: all of it, or nothing.
   *
   * @param options - with `dryRun` nothing is written; `language` is that of the messages.
   */
  importValues(
    id: string,
    file: Blob,
    options: { dryRun: boolean; language: FileLanguage },
  ): Promise<ImportReport>;
  listToolIndicators(ref: EntityRef): Promise<{ items: Indicator[] }>;
  correlate(query: {
    availabilityOf: EntityRef;
    with: string;
    from?: string;
    to?: string;
  }): Promise<CorrelationAnswer>;
  getInsights(): Promise<Insights>;
}
