import { DateTime, Duration } from 'luxon';

/** What a sheet says of the time of a contract. */
export type ContractTerms = {
  /** ISO 8601 date. */
  contractEnd?: string;
  /** ISO 8601 duration of years, months, weeks and days. */
  noticePeriod?: string;
  autoRenewal?: boolean;
};

/**
 * The last day on which a contract can be acted upon.
 *
 * @public
 */
export type ContractDeadline = {
  /** ISO 8601 date: the last day to give notice, or the end of the contract. */
  date: string;
  /** Whether it is the day of notice: afterwards the contract renews by itself. */
  isNotice: boolean;
};

function noticeOf(text: string | undefined): Duration | undefined {
  const duration = text === undefined ? undefined : Duration.fromISO(text);
  return duration?.isValid && +duration > 0 ? duration : undefined;
}

/** Whether a day can be written as an ISO 8601 date of ten characters. A notice of 9,000 years is a slip of the pen. */
function isDate(day: DateTime): day is DateTime<true> {
  return day.isValid && day.year >= 0;
}

/**
 * The last day on which somebody can act on a contract: the day of notice when it renews by itself, else its end,
 * because a contract that ends by itself needs no notice.
 *
 * Months are counted from day to day, and a month without that day ends on its last one: three months before 31 May
 * is 28 February (French code of civil procedure, art. 641).
 *
 * @returns undefined when the sheet names no end, or none that can be read
 * @public
 */
export function contractDeadline(
  terms: ContractTerms,
): ContractDeadline | undefined {
  const { contractEnd, noticePeriod, autoRenewal } = terms;
  const end = DateTime.fromISO(contractEnd ?? '', { zone: 'utc' });
  if (!end.isValid) return undefined;
  const notice = autoRenewal ? noticeOf(noticePeriod) : undefined;
  const day = notice && end.minus(notice);
  return day && isDate(day)
    ? { date: day.toISODate(), isNotice: true }
    : { date: end.toISODate(), isNotice: false };
}
