import { facetNames, type FacetName } from '@passerelle/plugin-martech-common';
import type { FinderFilters } from './FinderQuery';
import { everyTool, type RememberedSizes } from './RememberedSizes';
import { FACETS } from './rows';
import type { SqlPart } from './SearchIndex';

/** So few tools are quicker listed than looked up one by one. */
const FEW = 1_000;
/** Above this share of all tools, looking each tool up in order finds a page sooner. */
const LARGE_SHARE = 1 / 8;

/** How many tools each filter leaves, and how many there are; may be a little out of date. */
export type FilterSizes = { all: number } & Partial<Record<FacetName, number>>;

function held(name: string, values: readonly string[]): SqlPart {
  return {
    sql: `select tool_id from ${FACETS} where name = ? and value in (${values
      .map(() => '?')
      .join()})`,
    bindings: [name, ...values],
  };
}

/** Reads how much each filter of a question narrows. */
export async function readFilterSizes(
  sizes: RememberedSizes,
  filters: FinderFilters,
): Promise<FilterSizes> {
  const chosen = facetNames.filter(name => filters[name]?.length);
  if (chosen.length === 0) return { all: 0 };
  const keyOf = (name: FacetName) =>
    `filter ${JSON.stringify([name, filters[name]])}`;
  const read = await sizes.of(
    new Map<string, SqlPart>([
      everyTool,
      ...chosen.map(
        name => [keyOf(name), held(name, filters[name] ?? [])] as const,
      ),
    ]),
  );
  return {
    all: read.get(everyTool[0]) ?? 0,
    ...Object.fromEntries(
      chosen.map(name => [name, read.get(keyOf(name)) ?? 0]),
    ),
  };
}

/**
 * Chooses which filters are read as a list of tools; the others look each tool up. A list of half the catalogue costs more
 * than the answer; and one list at least must lead to the tools when nothing else does.
 *
 * @param isLed - whether something else leads to few tools: the words, or an order of which only the beginning is read.
 */
export function listedFilters(
  names: readonly FacetName[],
  sizes: FilterSizes,
  isLed: { byWords: boolean; byOrder: boolean },
): ReadonlySet<FacetName> {
  const sizeOf = (name: FacetName) => sizes[name] ?? 0;
  const listed = new Set(names.filter(name => sizeOf(name) <= FEW));
  if (isLed.byWords || listed.size > 0) return listed;
  const [smallest] = [...names].sort((a, b) => sizeOf(a) - sizeOf(b));
  const isLarge = sizeOf(smallest) > sizes.all * LARGE_SHARE;
  if (smallest && !(isLed.byOrder && isLarge)) listed.add(smallest);
  return listed;
}
