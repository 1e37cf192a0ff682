/** What separates cells: Excel writes a semicolon exactly where the decimal sign is a comma. */
export const csvDelimiters = [';', ',', '\t'] as const;
export type CsvDelimiter = (typeof csvDelimiters)[number];

/** Excel's own way to tell the delimiter, as a line before the header. */
const ANNOUNCEMENT = /^sep=([;,\t])(?:\r\n|\n|\r)/i;

/** The first line that is not blank, without what stands between quotes. */
function headerOf(text: string): string {
  const unquoted = text.replace(/"(?:[^"]|"")*"/g, '');
  return unquoted.split(/\r\n|\n|\r/).find(line => line.trim() !== '') ?? '';
}

/**
 * Finds the delimiter of a file from its header.
 *
 * @param start - the beginning of the text, with the whole header in it.
 * @returns the delimiter, and how many characters announce it before the header.
 */
export function detectDelimiter(start: string): {
  delimiter: CsvDelimiter;
  skip: number;
} {
  const announced = ANNOUNCEMENT.exec(start);
  const known = csvDelimiters.find(candidate => candidate === announced?.[1]);
  if (announced && known)
    return { delimiter: known, skip: announced[0].length };
  const header = headerOf(start);
  const counts = csvDelimiters.map(delimiter => ({
    delimiter,
    count: header.split(delimiter).length,
  }));
  // Among equals the first of the list: sorting keeps their order.
  const [{ delimiter }] = counts.sort((a, b) => b.count - a.count);
  return { delimiter, skip: 0 };
}
