import { facetNames, type FacetName } from '@passerelle/plugin-martech-common';
import type { FacetColumns } from './FacetColumns';
import type { FinderFilters } from './FinderQuery';

/** So few tools are quicker listed than looked up one by one. */
const FEW = 1_000;
/** Above this share of all tools, looking each tool up in order finds a page sooner. */
const LARGE_SHARE = 1 / 8;

/** How many tools each filter leaves, and how many there are. */
export type FilterSizes = { all: number } & Partial<Record<FacetName, number>>;

/** Reads how much each filter of a question narrows. */
export function filterSizes(
  columns: FacetColumns,
  filters: FinderFilters,
): FilterSizes {
  const chosen = facetNames.filter(name => filters[name]?.length);
  return {
    all: columns.size,
    ...Object.fromEntries(
      chosen.map(name => [name, columns.sizeOf(name, filters[name] ?? [])]),
    ),
  };
}

/**
 * Chooses which filters are read as a list of tools, to find the beginning of an order; the others look each tool up. A
 * list of half the catalogue costs more than the answer; and one list at least must lead to the tools, unless words do or
 * most tools pass.
 */
export function listedFilters(
  names: readonly FacetName[],
  sizes: FilterSizes,
  byWords: boolean,
): ReadonlySet<FacetName> {
  const sizeOf = (name: FacetName) => sizes[name] ?? 0;
  const listed = new Set(names.filter(name => sizeOf(name) <= FEW));
  if (byWords || listed.size > 0) return listed;
  const [smallest] = [...names].sort((a, b) => sizeOf(a) - sizeOf(b));
  const isLarge = sizeOf(smallest) > sizes.all * LARGE_SHARE;
  if (smallest && !isLarge) listed.add(smallest);
  return listed;
}
