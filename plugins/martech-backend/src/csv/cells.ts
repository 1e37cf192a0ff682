import type { LocalizedText } from '@passerelle/plugin-martech-common';
import type { CsvDelimiter } from './detectDelimiter';

/** What each kind of cell takes, to say so in an error. */
export const acceptedCells = {
  number: {
    en: 'a number such as 24000.50 or 24 000,50',
    fr: 'un nombre tel que 24 000,50 ou 24000.50',
  },
  date: {
    en: 'a date such as 31/03/2027 or 2027-03-31',
    fr: 'une date telle que 31/03/2027 ou 2027-03-31',
  },
  boolean: { en: 'yes or no', fr: 'oui ou non' },
} as const satisfies Record<string, LocalizedText>;

/** Says of a cell that it holds no date, and how one is written. */
export function notADate(cell: string): LocalizedText {
  return {
    en: `“${cell}” is not a date: write for instance 31/03/2027`,
    fr: `«\u00a0${cell}\u00a0» n’est pas une date\u00a0: écrivez par exemple 31/03/2027`,
  };
}

/** Spaces between thousands: plain, no-break, narrow no-break, thin, figure; and the Swiss apostrophe. */
const GROUP_SIGNS = /[\s\u00a0\u202f\u2009\u2007'’]/g;

/**
 * Reads a number as a spreadsheet writes it: `24 000,50`, `24000.5`, `1,234.5`, `24 000,50 €`.
 *
 * @remarks
 * `24,000` is 24 to a Frenchman and 24000 to an American. Excel writes semicolons between cells exactly where the
 * decimal sign is a comma, so the delimiter of the file tells; where it does not, the number is refused rather than
 * guessed.
 *
 * @returns undefined for what is no number, or could be two.
 */
export function readNumber(
  text: string,
  delimiter: CsvDelimiter,
): number | undefined {
  const value = parseNumber(text, delimiter);
  // 1e999 is more than a number of ours can be.
  return Number.isFinite(value) ? value : undefined;
}

function parseNumber(text: string, delimiter: CsvDelimiter) {
  const plain = text.replace(GROUP_SIGNS, '').replace(/^[€$£]|[€$£%]$/g, '');
  if (/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain)) return Number(plain);
  if (/^[+-]?\d+,\d+(?:e[+-]?\d+)?$/i.test(plain)) {
    const grouped = /^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain);
    if (!grouped || delimiter === ';') return Number(plain.replace(',', '.'));
    return delimiter === ',' ? Number(plain.replace(',', '')) : undefined;
  }
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(plain)) {
    return Number(plain.replaceAll('.', '').replace(',', '.'));
  }
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) {
    return Number(plain.replaceAll(',', ''));
  }
  return undefined;
}

/**
 * Reads a day: `31/03/2027`, `31.03.2027`, `31-03-2027`, `2027-03-31`, or an ISO instant, of which the day is taken.
 *
 * @returns the day as `2027-03-31`; undefined for what is no day of the calendar.
 */
export function readDate(text: string): string | undefined {
  const french = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$/.exec(text);
  const [year, month, day] = french
    ? [french[4], french[3], french[1]]
    : iso?.slice(1) ?? [];
  if (year === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  const exists =
    !Number.isNaN(+date) && date.toISOString().slice(0, 10) === written;
  return exists ? written : undefined;
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['oui', 'yes', 'vrai', 'true', '1'].map(word => [word, true] as const),
  ...['non', 'no', 'faux', 'false', '0'].map(word => [word, false] as const),
]);

/** @returns undefined for what is neither yes nor no. */
export function readBoolean(text: string): boolean | undefined {
  return booleans.get(text.toLowerCase());
}

/** Writes several texts into one cell; {@link readList} gives them back as they were. */
export function writeList(items: readonly string[]): string {
  return items
    .map(item =>
      item
        .replaceAll('\\', '\\\\')
        .replaceAll('|', '\\|')
        .replaceAll('\n', '\\n'),
    )
    .join(' | ');
}

/** Reads a list in one cell: its parts are separated by `|` or by line breaks. */
export function readList(text: string): string[] {
  const parts = text.match(/(?:\\.|[^\\|\r\n])+/g) ?? [];
  return parts
    .map(part =>
      part
        .trim()
        .replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)),
    )
    .filter(part => part !== '');
}
