import type { FacetCount, FacetName } from '@passerelle/plugin-martech-common';

/** The facets whose values have an order of their own; the others come as the registry counts them. */
const fixedOrders: { [name in FacetName]?: readonly string[] } = {
  status: [
    'approved',
    'approved_with_conditions',
    'pilot',
    'in_review',
    'referenced',
    'detected',
    'refused',
    'suspended',
    'retiring',
    'retired',
  ],
  integration: ['live', 'in_progress', 'planned', 'none'],
  dataClass: ['public', 'internal', 'confidential', 'restricted'],
};

/**
 * What a facet offers: the values that were counted, and the chosen ones even when nothing has them any more,
 * so that they can be taken off.
 *
 * @param name - The facet
 * @param counts - The counts of the registry; undefined while loading
 * @param chosen - The values that are on
 */
export function facetOptions(
  name: FacetName,
  counts: readonly FacetCount[] | undefined,
  chosen: readonly string[],
): FacetCount[] {
  const counted = (counts ?? []).filter(
    ({ value, count }) => count > 0 || chosen.includes(value),
  );
  const missing = chosen
    .filter(value => !counted.some(option => option.value === value))
    .map(value => ({ value, count: 0 }));
  const options = [...counted, ...missing];
  const order = fixedOrders[name];
  if (!order) {
    return options;
  }
  const rank = (value: string) => {
    const index = order.indexOf(value);
    return index === -1 ? order.length : index;
  };
  return options.sort((a, b) => rank(a.value) - rank(b.value));
}
