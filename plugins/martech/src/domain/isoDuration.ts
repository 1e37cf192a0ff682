const DURATION =
  /^P(?:(?<year>\d+)Y)?(?:(?<month>\d+)M)?(?:(?<week>\d+)W)?(?:(?<day>\d+)D)?$/;

export type DurationUnit = 'year' | 'month' | 'week' | 'day';

/**
 * Reads the calendar part of an ISO 8601 duration; contracts and retention do not count hours.
 *
 * @returns the parts that are named, or undefined when the text is no such duration
 */
export function parseIsoDuration(
  iso: string,
): Array<{ unit: DurationUnit; amount: number }> | undefined {
  const groups = DURATION.exec(iso)?.groups;
  if (!groups) {
    return undefined;
  }
  const units: DurationUnit[] = ['year', 'month', 'week', 'day'];
  const parts = units
    .filter(unit => groups[unit] !== undefined)
    .map(unit => ({ unit, amount: Number(groups[unit]) }));
  return parts.length > 0 ? parts : undefined;
}

/**
 * The last day to tell the vendor that the contract stops.
 *
 * @param contractEnd - An ISO 8601 date
 * @param noticePeriod - An ISO 8601 duration of years, months, weeks or days
 * @returns undefined when one of them cannot be read
 */
export function noticeDeadline(
  contractEnd: string,
  noticePeriod: string,
): Date | undefined {
  const parts = parseIsoDuration(noticePeriod);
  const end = new Date(contractEnd);
  if (!parts || Number.isNaN(end.getTime())) {
    return undefined;
  }
  const amountOf = (wanted: DurationUnit) =>
    parts.find(({ unit }) => unit === wanted)?.amount ?? 0;
  const month = end.getUTCMonth() - amountOf('year') * 12 - amountOf('month');
  const year = end.getUTCFullYear();
  // Three months before 31 May is 28 February, not 3 March.
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day =
    Math.min(end.getUTCDate(), lastOfMonth) -
    amountOf('week') * 7 -
    amountOf('day');
  return new Date(Date.UTC(year, month, day));
}
