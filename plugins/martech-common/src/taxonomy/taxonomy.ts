import type {
  Taxonomy,
  TaxonomyCapability,
  TaxonomyCategory,
  TaxonomySubcategory,
} from '../types';
import { advertisingPromotion } from './categories/advertisingPromotion';
import { commerceSales } from './categories/commerceSales';
import { contentExperience } from './categories/contentExperience';
import { data } from './categories/data';
import { management } from './categories/management';
import { socialRelationships } from './categories/socialRelationships';

/**
 * The six categories and 49 families of marketing technology, with what tools
 * of each family do and the words by which marketers ask for it.
 *
 * @remarks
 * The families follow the usual map of the martech landscape
 * (Advertising & Promotion 7, Content & Experience 10, Social & Relationships
 * 10, Commerce & Sales 6, Data 9, Management 7).
 *
 * @public
 */
export const taxonomy: Taxonomy = {
  categories: [
    advertisingPromotion,
    contentExperience,
    socialRelationships,
    commerceSales,
    data,
    management,
  ],
};

/**
 * A subcategory with the category that holds it.
 *
 * @public
 */
export type SubcategoryPlace = {
  category: TaxonomyCategory;
  subcategory: TaxonomySubcategory;
};

const subcategories = new Map<string, SubcategoryPlace>(
  taxonomy.categories.flatMap(category =>
    category.subcategories.map(
      subcategory => [subcategory.id, { category, subcategory }] as const,
    ),
  ),
);

/**
 * A capability with the subcategory and the category that hold it.
 *
 * @public
 */
export type CapabilityPlace = SubcategoryPlace & {
  capability: TaxonomyCapability;
};

const capabilities = new Map<string, CapabilityPlace>(
  [...subcategories.values()].flatMap(place =>
    place.subcategory.capabilities.map(
      capability => [capability.id, { ...place, capability }] as const,
    ),
  ),
);

/**
 * Looks up the `category` of a tool sheet.
 *
 * @param id - for instance `email-marketing`.
 * @returns the subcategory with its category, or undefined when there is none.
 * @public
 */
export function findSubcategory(id: string): SubcategoryPlace | undefined {
  return subcategories.get(id);
}

/**
 * Looks up one of the `capabilities` of a tool sheet.
 *
 * @param id - for instance `sms-campaigns`.
 * @returns the capability with its subcategory and category, or undefined when there is none.
 * @public
 */
export function findCapability(id: string): CapabilityPlace | undefined {
  return capabilities.get(id);
}
