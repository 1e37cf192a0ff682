import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import { sheetFieldTitles } from '@passerelle/plugin-martech-common';

/** The fields of a tool's sheet in words, for reviewers who never saw its YAML, and the risk that it tells. */
export const sheetFieldLabels: Record<string, LocalizedText> = {
  ...Object.fromEntries(
    Object.entries(sheetFieldTitles).map(([field, title]) => [
      `/subject/${field}`,
      title,
    ]),
  ),
  '/subject/riskTier': { en: 'Level of risk', fr: 'Niveau de risque' },
};

/** Beside the sheet, in requests for access. */
export const conditionsLabel: Record<string, LocalizedText> = {
  '/subject/conditions': {
    en: 'Conditions of use',
    fr: 'Conditions d’usage',
  },
};
