import { relativeUnit } from './relativeUnit';

/** A moment, as the API sends it or as a program holds it. */
export type DateInput = string | number | Date;

/**
 * How much of a date is written.
 *
 * @remarks
 * `long` is for prose ("12 janvier 2027"), `medium` for lists ("12 janv. 2027"),
 * `weekday` for a day that somebody waits for ("vendredi 27 novembre").
 *
 * @public
 */
export type DateStyle = 'long' | 'medium' | 'weekday';

/**
 * Writes dates, numbers and money for one language.
 *
 * @public
 */
export interface Formatters {
  /** A calendar day. */
  date(value: DateInput, style?: DateStyle): string;
  /** A day and its time, "20 nov. 2026, 09:12". */
  dateTime(value: DateInput): string;
  /** The distance in calendar days, weeks or months: "demain", "dans 3 jours", "hier". */
  relativeDay(value: DateInput): string;
  /** As `relativeDay`, but the past is late: "en retard de 1 jour". */
  due(value: DateInput): string;
  /** The distance in time: "il y a 5 minutes", "hier". */
  timeAgo(value: DateInput): string;
  /** Calendar days from today; negative in the past. */
  daysUntil(value: DateInput): number;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** An amount, without cents when it has none: "24 000 €". */
  money(amount: number, currency?: string): string;
  /** A share of one: 0.9994 is "99,94 %". */
  percent(share: number, maximumFractionDigits?: number): string;
  /** "a, b et c". */
  list(items: readonly string[]): string;
}

/**
 * What a formatter depends on; tests set both of the optional ones.
 *
 * @public
 */
export type FormatterOptions = {
  language: string;
  timeZone?: string;
  now?: () => Date;
};

const NO_BREAK_SPACE = '\u00a0';
const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

const DATE_OPTIONS: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
};

const JUST_NOW: Record<string, string> = {
  fr: 'à l’instant',
  en: 'just now',
};

const LATE_BY_DAYS: Record<string, (days: number) => string> = {
  fr: days => `en retard de ${days} ${days > 1 ? 'jours' : 'jour'}`,
  en: days => `${days} ${days > 1 ? 'days' : 'day'} late`,
};

/**
 * Makes the formatters of one language.
 *
 * @param options - the language, and for tests the time zone and the clock
 * @public
 */
export function createFormatters(options: FormatterOptions): Formatters {
  const { timeZone, now = () => new Date() } = options;
  // British English: day before month, as everywhere in Europe.
  const locale = options.language === 'en' ? 'en-GB' : options.language;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  const formatDate = (value: DateInput, format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...format })
      .formatToParts(new Date(value))
      .map((part, index, parts) =>
        isWithinDay(part, parts[index - 1])
          ? NO_BREAK_SPACE
          : dayInWords(part, options.language),
      )
      .join('');
  const daysUntil = (value: DateInput) =>
    dayNumber(new Date(value), timeZone) - dayNumber(now(), timeZone);
  const relativeDay = (value: DateInput) => {
    const { amount, unit } = relativeUnit(daysUntil(value));
    return typographic(relative.format(amount, unit));
  };

  return {
    date: (value, style = 'long') => formatDate(value, DATE_OPTIONS[style]),
    dateTime: value =>
      formatDate(value, {
        ...DATE_OPTIONS.medium,
        hour: '2-digit',
        minute: '2-digit',
      }),
    daysUntil,
    relativeDay,
    due: value => {
      const days = daysUntil(value);
      if (days >= 0) {
        return relativeDay(value);
      }
      const late = LATE_BY_DAYS[options.language] ?? LATE_BY_DAYS.en;
      return late(-days);
    },
    timeAgo: value => {
      const minutes = Math.round(
        (new Date(value).getTime() - now().getTime()) / 60_000,
      );
      if (minutes === 0) {
        return JUST_NOW[options.language] ?? JUST_NOW.en;
      }
      if (Math.abs(minutes) < 60) {
        return typographic(relative.format(minutes, 'minute'));
      }
      if (daysUntil(value) === 0) {
        return typographic(relative.format(Math.round(minutes / 60), 'hour'));
      }
      return relativeDay(value);
    },
    number: (value, format) =>
      new Intl.NumberFormat(locale, format).format(value),
    money: (amount, currency = 'EUR') =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      }).format(amount),
    percent: (share, maximumFractionDigits = 2) =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        maximumFractionDigits,
      }).format(share),
    list: items =>
      new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

/** Whether a space holds together a day, its month and its year; a line may end after the day of the week. */
function isWithinDay(
  part: Intl.DateTimeFormatPart,
  before: Intl.DateTimeFormatPart | undefined,
): boolean {
  return part.value === ' ' && ['day', 'month'].includes(before?.type ?? '');
}

/** French counts the first of a month and no other day: "1er avril", "2 avril". */
function dayInWords(part: Intl.DateTimeFormatPart, language: string): string {
  const isFirst = part.type === 'day' && part.value === '1';
  return isFirst && language === 'fr' ? '1er' : part.value;
}

/** Days since 1970 of the calendar day that the moment falls on there. */
function dayNumber(moment: Date, timeZone: string | undefined): number {
  const isoDay = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(moment);
  return Math.round(Date.parse(`${isoDay}T00:00:00Z`) / DAY_IN_MILLISECONDS);
}

/** Some ICU releases write "aujourd'hui" with the typewriter apostrophe. */
function typographic(text: string): string {
  return text.replaceAll("'", '’');
}
