import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  LocalizedText,
  Taxonomy,
} from '@passerelle/plugin-martech-common';
import { useQuery } from '@tanstack/react-query';
import { martechApiRef } from '../api/martechApiRef';
import { martechKeys } from './martechKeys';

/** The taxonomy changes with a release of the portal, not during a visit. */
const TAXONOMY_FRESH_MILLISECONDS = 60 * 60 * 1000;

/**
 * The categories and capabilities by which tools are sorted.
 *
 * @public
 */
export function useTaxonomy() {
  const api = useApi(martechApiRef);
  return useQuery({
    queryKey: martechKeys.taxonomy,
    queryFn: () => api.getTaxonomy(),
    staleTime: TAXONOMY_FRESH_MILLISECONDS,
  });
}

/** The titles of all categories, subcategories and capabilities by their id. */
export function taxonomyTitles(taxonomy: Taxonomy): Map<string, LocalizedText> {
  const titles = new Map<string, LocalizedText>();
  for (const category of taxonomy.categories) {
    titles.set(category.id, category.title);
    for (const subcategory of category.subcategories) {
      titles.set(subcategory.id, subcategory.title);
      for (const capability of subcategory.capabilities) {
        titles.set(capability.id, capability.title);
      }
    }
  }
  return titles;
}

/** Gives the title of a category or capability; undefined while loading or when it is unknown. */
export function useTaxonomyTitle(): (id: string) => LocalizedText | undefined {
  const { data } = useTaxonomy();
  return useMemo(() => {
    const titles = data ? taxonomyTitles(data) : undefined;
    return id => titles?.get(id);
  }, [data]);
}
