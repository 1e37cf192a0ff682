import type {
  FileLanguage,
  IndicatorUnit,
  LocalizedText,
} from '@passerelle/plugin-martech-common';
import { acceptedCells, notADate } from '../../csv/cells';

function column(
  name: LocalizedText,
  cell: string,
  accepted: LocalizedText,
): LocalizedText {
  return {
    en: `${name.en}: “${cell}” is not accepted; accepted: ${accepted.en}`,
    fr: `${name.fr}\u00a0: «\u00a0${cell}\u00a0» n’est pas accepté\u00a0; accepté\u00a0: ${accepted.fr}`,
  };
}

const titles = {
  at: { en: 'Date', fr: 'Date' },
  value: { en: 'Value', fr: 'Valeur' },
  tool: { en: 'Tool', fr: 'Outil' },
};

function written(value: number, unit: IndicatorUnit, language: FileLanguage) {
  return new Intl.NumberFormat(language, {
    style: unit === 'percent' ? 'percent' : 'decimal',
    maximumFractionDigits: 4,
  }).format(value);
}

/** Says something of a value in both languages. */
function withValue(
  value: number,
  unit: IndicatorUnit,
  say: (text: string, language: FileLanguage) => string,
): LocalizedText {
  return {
    en: say(written(value, unit, 'en'), 'en'),
    fr: say(written(value, unit, 'fr'), 'fr'),
  };
}

/** What a report says of the lines of a file of values. */
export const valueWords = {
  titles,
  badDate: (cell: string): LocalizedText => ({
    en: `${titles.at.en}: ${notADate(cell).en}`,
    fr: `${titles.at.fr}\u00a0: ${notADate(cell).fr}`,
  }),
  badValue: (cell: string) => column(titles.value, cell, acceptedCells.number),
  badShare: (cell: string) =>
    column(titles.value, cell, {
      en: 'a share such as 34.5 % or 0.345',
      fr: 'une part telle que 34,5 % ou 0,345',
    }),
  noShare: (cell: string) =>
    column(titles.value, cell, {
      en: 'a number that is not per cent',
      fr: 'un nombre qui n’est pas un pourcentage',
    }),
  badTool: (cell: string) =>
    column(titles.tool, cell, {
      en: 'the reference or the identifier of a tool of the catalogue',
      fr: 'la référence ou l’identifiant d’un outil du catalogue',
    }),
  toCome: {
    en: 'The day is still to come',
    fr: 'Ce jour n’est pas encore venu',
  },
  twice: (line: number): LocalizedText => ({
    en: `The same day and tool as in line ${line}`,
    fr: `Le même jour et le même outil qu’à la ligne ${line}`,
  }),
  added: (value: number, unit: IndicatorUnit) =>
    withValue(value, unit, text => text),
  replaced: (before: number, value: number, unit: IndicatorUnit) =>
    withValue(before, unit, (text, language) =>
      language === 'fr'
        ? `${written(value, unit, language)}, au lieu de ${text}`
        : `${written(value, unit, language)} instead of ${text}`,
    ),
  same: { en: 'Known already', fr: 'Déjà connue' },
} as const;
