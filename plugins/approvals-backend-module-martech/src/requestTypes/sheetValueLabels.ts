import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import {
  certificationName,
  certifications,
  dataWords,
  sheetChoices,
  taxonomy,
} from '@passerelle/plugin-martech-common';
import { amountLabels } from './restrictedAmounts';

type Labels = Record<string, LocalizedText>;

function titlesOf(
  entries: ReadonlyArray<{ id: string; title: LocalizedText }>,
): Labels {
  return Object.fromEntries(entries.map(({ id, title }) => [id, title]));
}

/** Countries, and the European Union, by their two letters; sheets may say anything else in words of their own. */
function regionsOf(): Labels {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const [english, french] = ['en', 'fr'].map(
    language =>
      new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  const regions = letters
    .flatMap(first => letters.map(second => first + second))
    .flatMap((code): Array<[string, LocalizedText]> => {
      const [en, fr] = [english.of(code), french.of(code)];
      return en && fr ? [[code, { en, fr }]] : [];
    });
  return {
    ...Object.fromEntries(regions),
    global: { en: 'Worldwide', fr: 'Monde entier' },
  };
}

const families = taxonomy.categories.flatMap(
  ({ subcategories }) => subcategories,
);

/** Lists in which people write of data in words of their own. */
const dataFields = [
  '/subject/data/subjects',
  '/subject/data/categories',
  '/subject/data/specialCategories',
  '/subject/flows/data',
];

/** The codes of a tool's sheet in words, for reviewers who never saw its YAML. */
export const sheetValueLabels: Record<string, Labels> = {
  ...Object.fromEntries(
    Object.entries(sheetChoices).map(([field, titles]) => [
      `/subject/${field}`,
      titles,
    ]),
  ),
  ...amountLabels,
  '/subject/riskTier': {
    ...amountLabels['/subject/riskTier'],
    low: { en: 'Low', fr: 'Faible' },
    medium: { en: 'Medium', fr: 'Moyen' },
    high: { en: 'High', fr: 'Élevé' },
  },
  '/subject/category': titlesOf(families),
  '/subject/capabilities': titlesOf(
    families.flatMap(({ capabilities }) => capabilities),
  ),
  '/subject/hosting/region': regionsOf(),
  '/subject/security/certifications': Object.fromEntries(
    certifications.map(id => {
      const name = certificationName(id);
      return [id, { en: name, fr: name }];
    }),
  ),
  ...Object.fromEntries(dataFields.map(field => [field, { ...dataWords }])),
};
