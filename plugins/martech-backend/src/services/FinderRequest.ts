import type { FacetName } from '@passerelle/plugin-martech-common';
import type { FinderSort } from '../database/finderSort';
import type { FinderFilters } from '../database/FinderQuery';

/** What somebody asked of the finder, as it came in. */
export type FinderRequest = {
  q?: string;
  filters: FinderFilters;
  sort?: FinderSort;
  facets: readonly FacetName[];
  limit: number;
  cursor?: string;
};
