import type {
  LocalizedText,
  TaxonomyCapability,
  TaxonomyCategory,
  TaxonomySubcategory,
} from '../types';

/**
 * One entry in both languages, written `Title | synonym, synonym`: a category
 * holds some forty of them, and this way each stays on one line per language.
 */
type Wording = LocalizedText;

type Words = { title: string; synonyms: string[] };

function readWords(text: string): Words {
  const [title, synonyms = ''] = text.split('|');
  return {
    title: title.trim(),
    synonyms: synonyms
      .split(',')
      .map(synonym => synonym.trim())
      .filter(synonym => synonym !== ''),
  };
}

/**
 * What a tool can do for a marketer.
 *
 * @param id - unique among all capabilities, in kebab case.
 * @param wording - title and synonyms in both languages.
 */
export function capability(id: string, wording: Wording): TaxonomyCapability {
  const en = readWords(wording.en);
  const fr = readWords(wording.fr);
  return {
    id,
    title: { en: en.title, fr: fr.title },
    synonyms: { en: en.synonyms, fr: fr.synonyms },
  };
}

/**
 * A family of tools: the `category` of a tool sheet.
 *
 * @param id - unique among all subcategories, in kebab case.
 * @param wording - title and synonyms in both languages.
 * @param capabilities - what tools of this family usually do.
 */
export function subcategory(
  id: string,
  wording: Wording,
  capabilities: TaxonomyCapability[],
): TaxonomySubcategory {
  return { ...capability(id, wording), capabilities };
}

/**
 * One of the six great categories of marketing technology.
 *
 * @param id - in kebab case.
 * @param title - in both languages.
 * @param subcategories - the families of tools in it.
 */
export function category(
  id: string,
  title: LocalizedText,
  subcategories: TaxonomySubcategory[],
): TaxonomyCategory {
  return { id, title, subcategories };
}
