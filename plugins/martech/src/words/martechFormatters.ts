import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import { certificationName, dataWord } from '@passerelle/plugin-martech-common';
import { parseIsoDuration } from '../domain/isoDuration';
import type { messages } from '../translations/messages';

export type Translate = TranslationFunction<typeof messages>;

function regionName(region: string, language: string, t: Translate): string {
  if (/^(global|world|worldwide)$/i.test(region)) {
    return t('region.global');
  }
  if (!/^[a-z]{2}$/i.test(region)) {
    return region;
  }
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return names.of(region.toUpperCase()) ?? region;
}

function durationInWords(iso: string, language: string): string {
  const parts = parseIsoDuration(iso);
  if (!parts) {
    return iso;
  }
  return new Intl.ListFormat(language).format(
    parts.map(({ unit, amount }) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
      }).format(amount),
    ),
  );
}

/** Writes what only tool sheets contain, in the words of one language. */
export type MartechFormatters = {
  /** `EU` is "Union européenne"; a name that is no code stays as it is. */
  region: (region: string) => string;
  /** `P3Y` is "3 ans". */
  duration: (iso: string) => string;
  /** "a, b ou c". */
  either: (items: readonly string[]) => string;
  /** `iso27001` is "ISO 27001". */
  certification: (id: string) => string;
  /** Words of the data sheet: `contact` is "coordonnées"; free text stays as it is. */
  vocabulary: (word: string) => string;
};

/**
 * Makes the formatters of one language.
 *
 * @param language - The language tag, for instance `fr`
 * @param t - The translation function of the plugin in the same language
 */
export function martechFormatters(
  language: string,
  t: Translate,
): MartechFormatters {
  return {
    region: region => regionName(region, language, t),
    duration: iso => durationInWords(iso, language),
    either: items =>
      new Intl.ListFormat(language, { type: 'disjunction' }).format(items),
    certification: certificationName,
    vocabulary: word => dataWord(word, language),
  };
}
