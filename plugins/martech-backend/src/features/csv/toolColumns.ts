import {
  dataWords,
  sheetChoiceTitles,
  sheetFieldTitle,
  taxonomy,
  type LocalizedText,
  type SheetField,
} from '@passerelle/plugin-martech-common';
import type { CsvColumn } from '../../csv/readCsvTable';
import { cellKinds, choice, choices, words, type CellKind } from './cellKinds';

/** A column for a field of the sheet. */
export type FieldColumn = CsvColumn & {
  path: SheetField;
  kind: CellKind;
  /** An empty cell leaves the field of a known tool as it is, because it cannot be without. */
  keepsWhenEmpty?: boolean;
};

const families = taxonomy.categories.flatMap(
  ({ subcategories }) => subcategories,
);
const titlesOf = (
  entries: ReadonlyArray<{ id: string; title: LocalizedText }>,
) => Object.fromEntries(entries.map(({ id, title }) => [id, title]));
const familyTitles = titlesOf(families);
const capabilityTitles = titlesOf(families.flatMap(f => f.capabilities));

const column = (
  id: string,
  path: SheetField,
  kind: CellKind,
  more: { aliases?: string[]; keepsWhenEmpty?: boolean } = {},
): FieldColumn => ({ id, path, kind, title: sheetFieldTitle(path), ...more });
const { text, number, date, boolean, duration, list } = cellKinds;

/** The columns that an import reads and an export writes, in their order. */
export const fieldColumns: readonly FieldColumn[] = [
  column('type', 'type', choice(sheetChoiceTitles('type')), {
    keepsWhenEmpty: true,
  }),
  column('title_en', 'title/en', text),
  column('title_fr', 'title/fr', text),
  column('summary_en', 'summary/en', text),
  column('summary_fr', 'summary/fr', text),
  column('description', 'description', text),
  column('vendor', 'vendor', text),
  column('category', 'category', choice(familyTitles)),
  column('capabilities', 'capabilities', choices(capabilityTitles)),
  column('url', 'url', text, { aliases: ['site'] }),
  column('status_page', 'statusPage', text),
  column('health_url', 'healthUrl', text),
  column('lifecycle', 'lifecycle', choice(sheetChoiceTitles('lifecycle')), {
    keepsWhenEmpty: true,
  }),
  column('owner', 'owners/business', cellKinds.reference, {
    keepsWhenEmpty: true,
  }),
  column('technical_owner', 'owners/technical', cellKinds.reference),
  column('budget_owner', 'owners/budget', cellKinds.reference),
  column(
    'hosting_model',
    'hosting/model',
    choice(sheetChoiceTitles('hosting/model')),
  ),
  column('hosting_region', 'hosting/region', text),
  column('apis', 'apis', cellKinds.references),
  column('flows', 'flows', cellKinds.flows),
  column(
    'classification',
    'data/classification',
    choice(sheetChoiceTitles('data/classification')),
  ),
  column('personal_data', 'data/personal', boolean),
  column('purposes', 'data/purposes', list),
  column('data_subjects', 'data/subjects', words(dataWords)),
  column('data_categories', 'data/categories', words(dataWords)),
  column('special_categories', 'data/specialCategories', words(dataWords)),
  column(
    'legal_basis',
    'data/legalBasis',
    choice(sheetChoiceTitles('data/legalBasis')),
  ),
  column('retention', 'data/retention', duration),
  column('recipients', 'data/recipients', list),
  column('subprocessors', 'data/subprocessors', list),
  column('transfers_outside_eu', 'data/transfersOutsideEu', boolean),
  column('transfers', 'data/transfers', cellKinds.transfers),
  column('measures', 'data/measures', list),
  column('dpa', 'data/dpa', choice(sheetChoiceTitles('data/dpa'))),
  column('dpia', 'data/dpia', choice(sheetChoiceTitles('data/dpia'))),
  column('sso', 'security/sso', choice(sheetChoiceTitles('security/sso'))),
  column('mfa', 'security/mfa', boolean),
  column('certifications', 'security/certifications', list),
  column(
    'accessibility',
    'accessibility/level',
    choice(sheetChoiceTitles('accessibility/level')),
  ),
  column('accessibility_statement', 'accessibility/statement', text),
  column('annual_cost', 'finance/annualCost', number),
  column('currency', 'finance/currency', text),
  column('licences', 'finance/licences', number),
  column('contract_start', 'finance/contractStart', date),
  column('contract_end', 'finance/contractEnd', date),
  column('notice_period', 'finance/noticePeriod', duration),
  column('auto_renewal', 'finance/autoRenewal', boolean),
];

/** The columns by which a line says which tool it is about. */
export const keyColumns: readonly CsvColumn[] = [
  { id: 'ref', title: { en: 'Reference', fr: 'Référence' } },
  { id: 'name', title: sheetFieldTitle('name'), aliases: ['nom', 'outil'] },
];

/** Columns for both languages at once, which people write by hand. */
export const bothLanguages: ReadonlyArray<
  CsvColumn & { paths: readonly SheetField[] }
> = [
  {
    id: 'title',
    title: { en: 'Title', fr: 'Titre' },
    paths: ['title/en', 'title/fr'],
  },
  {
    id: 'summary',
    title: { en: 'Summary', fr: 'Résumé' },
    paths: ['summary/en', 'summary/fr'],
  },
];

/** What the registry derives: an export writes it for the reader, an import passes over it. */
export const stateColumns: readonly CsvColumn[] = [
  { id: 'status', title: { en: 'Status', fr: 'Statut' } },
  { id: 'valid_until', title: { en: 'Valid until', fr: 'Valable jusqu’au' } },
  { id: 'cost_band', title: { en: 'Cost band', fr: 'Tranche de coût' } },
  { id: 'integration', title: { en: 'Integration', fr: 'Intégration' } },
  { id: 'rating', title: { en: 'Rating', fr: 'Note' } },
  { id: 'origin', title: { en: 'Managed in', fr: 'Géré dans' } },
  { id: 'updated_at', title: { en: 'Updated', fr: 'Mis à jour le' } },
];
