import {
  importActions,
  type ImportItem,
  type ImportReport,
} from '@passerelle/plugin-martech-common';

/** How many lines of a file do what. */
export function countActions(
  items: readonly ImportItem[],
): ImportReport['counts'] {
  const counts = { create: 0, update: 0, skip: 0, error: 0 };
  for (const action of importActions) {
    counts[action] = items.filter(item => item.action === action).length;
  }
  return counts;
}
