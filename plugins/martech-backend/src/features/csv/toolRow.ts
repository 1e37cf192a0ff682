import type {
  FileLanguage,
  RegistrationSheet,
  Tool,
} from '@passerelle/plugin-martech-common';
import type { CsvCell } from '../../csv/writeCsv';
import { costBandTitles, integrationTitles, statusTitles } from './stateWords';
import { valueAt } from './sheetPath';
import { fieldColumns, keyColumns, stateColumns } from './toolColumns';

/** Stands in the place of an amount that the reader may not see; an import leaves such a field as it is. */
export const HIDDEN: Readonly<Record<FileLanguage, string>> = {
  en: 'hidden',
  fr: 'masqué',
};

const ORIGINS = {
  en: { catalog: 'git', portal: 'portal' },
  fr: { catalog: 'git', portal: 'portail' },
};

/** The first line of an export. */
export function toolHeader(language: FileLanguage): string[] {
  return [...keyColumns, ...fieldColumns, ...stateColumns].map(
    column => column.title[language],
  );
}

function stateCells(tool: Tool, language: FileLanguage): CsvCell[] {
  const { validation, costBand, integration, rating, origin } = tool;
  return [
    statusTitles[validation.status][language],
    validation.validUntil?.slice(0, 10),
    costBand && costBandTitles[costBand][language],
    integrationTitles[integration.status][language],
    rating?.average,
    ORIGINS[language][origin],
    tool.updatedAt.slice(0, 10),
  ];
}

/**
 * One tool as a line of a file.
 *
 * @param sheet - everything that is declared of the tool.
 * @param tool - the same tool as the reader may see it: without amounts where these are not for them.
 */
export function toolRow(
  sheet: RegistrationSheet,
  tool: Tool,
  language: FileLanguage,
): CsvCell[] {
  const seesAmounts = tool.finance !== undefined;
  const fields = fieldColumns.map(({ path, kind }): CsvCell => {
    const value = valueAt(sheet, path);
    if (value === undefined) return undefined;
    return path.startsWith('finance/') && !seesAmounts
      ? HIDDEN[language]
      : kind.write(value, language);
  });
  return [tool.ref, tool.name, ...fields, ...stateCells(tool, language)];
}
