import {
  findCapability,
  findSubcategory,
  type TaxonomyCapability,
  type TaxonomySubcategory,
} from '@passerelle/plugin-martech-common';
import type { ToolDeclaration } from '../ToolDeclaration';
import { splitWords } from './foldText';
import { stemWord } from './stemWord';

/** The fields of the full-text index, with the weight of a word found in each. */
export const searchFields = {
  title: 8,
  need: 4,
  summary: 2,
  other: 1,
} as const;
export type SearchField = keyof typeof searchFields;
/** Heaviest first. */
export const searchFieldNames: readonly SearchField[] = [
  'title',
  'need',
  'summary',
  'other',
];

/** What is indexed of a tool: folded words per field, each both as written and in its common form. */
export type SearchDocument = Record<SearchField, string[]>;

function index(...texts: Array<string | undefined>): string[] {
  const words = texts
    .filter(text => text !== undefined)
    .flatMap(splitWords)
    .flatMap(word => [word, stemWord(word)]);
  return [...new Set(words)];
}

/** The words of a name, two by two: some write `PowerBI`. */
function pairs(text: string): string {
  const words = splitWords(text);
  return words
    .slice(1)
    .map((word, place) => `${words[place]}${word}`)
    .join(' ');
}

function entryTexts(entry: TaxonomyCapability | TaxonomySubcategory): string[] {
  const { title, synonyms } = entry;
  return [title.en, title.fr, ...synonyms.en, ...synonyms.fr];
}

/**
 * What the finder knows of a tool. The taxonomy's synonyms are expanded here, so that a query stays short.
 * The weights are: name, then what it does, then what it says of itself, then its surroundings.
 */
export function searchDocument(declaration: ToolDeclaration): SearchDocument {
  const { sheet, title, name, description, apis } = declaration;
  const capabilities = (sheet.capabilities ?? []).map(findCapability);
  const family = findSubcategory(sheet.category);
  return {
    title: index(title.en, title.fr, name, pairs(title.en), pairs(title.fr)),
    need: index(
      ...capabilities.flatMap(found =>
        found ? entryTexts(found.capability) : [],
      ),
    ),
    summary: index(
      sheet.summary.en,
      sheet.summary.fr,
      description,
      sheet.vendor,
      ...(family
        ? [family.subcategory.title.en, family.subcategory.title.fr]
        : []),
    ),
    other: index(
      ...(family ? entryTexts(family.subcategory) : []),
      ...(family ? [family.category.title.en, family.category.title.fr] : []),
      ...(sheet.flows ?? []).map(flow => flow.with.split('/')[1]),
      ...apis.map(api => api.split('/')[1]),
      ...(sheet.security?.certifications ?? []),
      sheet.hosting?.region,
    ),
  };
}
