import type { Formatters } from '@passerelle/ui';

const DURATION =
  /^P(?=\d)(?:(?<year>\d+)Y)?(?:(?<month>\d+)M)?(?:(?<week>\d+)W)?(?:(?<day>\d+)D)?$/;
const UNITS = ['year', 'month', 'week', 'day'] as const;

/**
 * Reads an ISO 8601 duration of whole days out: `P1Y6M` is “1 year and 6 months”.
 *
 * @returns undefined for any other text
 */
export function durationInWords(
  value: string,
  formatters: Pick<Formatters, 'number' | 'list'>,
): string | undefined {
  const groups = DURATION.exec(value)?.groups;
  return (
    groups &&
    formatters.list(
      UNITS.filter(unit => groups[unit] !== undefined).map(unit =>
        formatters.number(Number(groups[unit]), {
          style: 'unit',
          unit,
          unitDisplay: 'long',
        }),
      ),
    )
  );
}
