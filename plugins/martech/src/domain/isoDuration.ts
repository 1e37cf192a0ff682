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
