import type {
  Correlation,
  Indicator,
  IndicatorUnit,
  Waiting,
} from '@passerelle/plugin-martech-common';
import type { Words } from '../words/useWords';

/** A value with its unit, in the words of one language. */
export function valueInWords(
  value: number,
  unit: IndicatorUnit,
  { t, formatters }: Pick<Words, 't' | 'formatters'>,
): string {
  switch (unit) {
    case 'percent':
      return formatters.percent(value, 1);
    case 'days':
      return daysInWords(value, { t, formatters });
    case 'rating':
      return t('insights.rating', {
        value: formatters.number(value, { maximumFractionDigits: 1 }),
      });
    case 'euro':
      return formatters.money(value);
    case 'count':
      return formatters.number(value, { maximumFractionDigits: 1 });
    default: {
      const never: never = unit;
      throw new Error(`Unknown unit ${String(never)}`);
    }
  }
}

/** "3,5 jours": half days are told, since a day is long for whoever waits. */
export function daysInWords(
  days: number,
  { t, formatters }: Pick<Words, 't' | 'formatters'>,
): string {
  const rounded = Math.round(days * 10) / 10;
  return t('insights.days', {
    count: rounded,
    value: formatters.number(rounded),
  });
}

/** Of fewer answers nobody can tell what nine in ten take. */
const ENOUGH_ANSWERS = 5;

/** How long people usually wait, how long nine times out of ten, and of how many answers that is known. */
export function waitingInWords(
  { medianDays, p90Days, count }: Waiting,
  words: Pick<Words, 't' | 'formatters'>,
): string[] {
  return [
    daysInWords(medianDays, words),
    count < ENOUGH_ANSWERS
      ? words.t('insights.tooFew')
      : daysInWords(p90Days, words),
    words.formatters.number(count),
  ];
}

/** "Objectif : 10 jours, atteint." */
export function targetInWords(
  indicator: Pick<Indicator, 'target' | 'unit' | 'onTarget'>,
  words: Pick<Words, 't' | 'formatters'>,
): string | undefined {
  const { target, unit, onTarget } = indicator;
  if (target === undefined) return undefined;
  const text = valueInWords(target, unit, words);
  if (onTarget === undefined)
    return words.t('insights.target', { target: text });
  return words.t(
    onTarget ? 'insights.targetReached' : 'insights.targetMissed',
    {
      target: text,
    },
  );
}

const CLEAR = 0.6;
const WEAK = 0.3;

/** How strongly two curves move together: the ranked correlation, which one wild day does not sway. */
export function strengthOf(spearman: number): 'none' | 'weak' | 'clear' {
  const size = Math.abs(spearman);
  if (size < WEAK) return 'none';
  return size < CLEAR ? 'weak' : 'clear';
}

/** What can be said of two curves, in one sentence. */
export function correlationSentence(
  correlation: Pick<Correlation, 'pairs' | 'silence' | 'spearman'>,
  { t }: Pick<Words, 't'>,
): string {
  const { silence, spearman, pairs } = correlation;
  if (silence) return t(`insights.silence.${silence}`, { count: pairs });
  const strength = strengthOf(spearman ?? 0);
  if (strength === 'none') return t('insights.link.none');
  const way = (spearman ?? 0) > 0 ? 'together' : 'opposite';
  return t(`insights.link.${strength}.${way}`);
}
