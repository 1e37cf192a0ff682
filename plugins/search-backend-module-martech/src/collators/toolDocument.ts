import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_VALIDATION_STATUS,
  findCapability,
  findSubcategory,
  toolStatuses,
  toolTypeOf,
  validateSheet,
  type TaxonomyCapability,
  type TaxonomySubcategory,
  type ToolSearchDocument,
  type ToolSheet,
  type ToolType,
} from '@passerelle/plugin-martech-common';
import { searchText } from './searchText';

function wordsOf(entry: TaxonomyCapability | TaxonomySubcategory): string {
  const { title, synonyms } = entry;
  return [title.en, title.fr, ...synonyms.en, ...synonyms.fr].join(', ');
}

/** A sheet that was checked by `validateSheet` has this type. */
function isSheet(value: unknown, type: ToolType): value is ToolSheet {
  return validateSheet(value, type).length === 0;
}

/** What the search holds of a tool; undefined for an entity without a valid sheet. */
export function toolDocument(entity: Entity): ToolSearchDocument | undefined {
  const type = toolTypeOf(entity);
  const sheet: unknown = entity.spec?.martech;
  if (!type || !isSheet(sheet, type)) return undefined;
  const { name, namespace = 'default', title = name } = entity.metadata;
  const told = entity.metadata.annotations?.[ANNOTATION_VALIDATION_STATUS];
  const family = findSubcategory(sheet.category);
  const capabilities = (sheet.capabilities ?? [])
    .map(id => findCapability(id)?.capability)
    .filter(capability => capability !== undefined);
  const titles = { en: title, fr: title, ...sheet.title };
  const path = [namespace, entity.kind, name].map(encodeURIComponent);
  return {
    title: titles.en,
    titleFr: titles.fr,
    summaryEn: sheet.summary.en,
    summaryFr: sheet.summary.fr,
    status: toolStatuses.find(status => status === told),
    ref: stringifyEntityRef(entity),
    location: `/catalog/${path.join('/').toLocaleLowerCase('en-US')}`,
    text: searchText(
      titles.fr,
      sheet.vendor,
      sheet.summary.en,
      sheet.summary.fr,
      ...capabilities.map(wordsOf),
      family && wordsOf(family.subcategory),
    ),
  };
}
