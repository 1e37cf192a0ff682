import type { FileLanguage } from '@passerelle/plugin-martech-common';

const ISO = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;
const WORDS =
  /^(?:(\d+) ?(?:ans?|annees?|years?))?(?: |, | et | and )?(?:(\d+) ?(?:mois|months?))?(?: |, | et | and )?(?:(\d+) ?(?:semaines?|weeks?))?(?: |, | et | and )?(?:(\d+) ?(?:jours?|days?))?$/;
const UNITS = ['Y', 'M', 'W', 'D'];
const names: Record<
  FileLanguage,
  ReadonlyArray<[one: string, many: string]>
> = {
  en: [
    ['year', 'years'],
    ['month', 'months'],
    ['week', 'weeks'],
    ['day', 'days'],
  ],
  fr: [
    ['an', 'ans'],
    ['mois', 'mois'],
    ['semaine', 'semaines'],
    ['jour', 'jours'],
  ],
};

/**
 * Reads `3 ans`, `18 months`, `1 an et 6 mois` or `P3Y`.
 *
 * @returns an ISO 8601 duration; undefined for what is none, or counts hours.
 */
export function readDuration(text: string): string | undefined {
  if (ISO.test(text)) return text;
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .toLowerCase();
  const amounts = WORDS.exec(plain)?.slice(1) ?? [];
  const parts = amounts.map((amount, index) =>
    amount === undefined ? '' : `${Number(amount)}${UNITS[index]}`,
  );
  return parts.some(part => part !== '') ? `P${parts.join('')}` : undefined;
}

/** Writes `P1Y6M` as `1 an 6 mois`; a duration that counts hours stays as it is. */
export function writeDuration(iso: string, language: FileLanguage): string {
  const amounts = ISO.exec(iso)?.slice(1);
  if (!amounts) return iso;
  return amounts
    .map((amount, index) => {
      if (amount === undefined) return '';
      const [one, many] = names[language][index];
      return `${amount} ${Number(amount) > 1 ? many : one}`;
    })
    .filter(part => part !== '')
    .join(' ');
}
