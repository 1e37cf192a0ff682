import {
  type ImportAction,
  type ImportItem,
} from '@passerelle/plugin-martech-common';

/** The actions as a report shows them: what needs a hand comes first, what does not concern anybody last. */
export const shownActions = [
  'error',
  'create',
  'update',
  'skip',
] as const satisfies readonly ImportAction[];

/** Errors first, then by what is done; in the order of the file among the same. */
export function reportLines(
  items: readonly ImportItem[],
  only: ImportAction | undefined,
): ImportItem[] {
  return items
    .filter(({ action }) => only === undefined || action === only)
    .sort(
      (a, b) =>
        shownActions.indexOf(a.action) - shownActions.indexOf(b.action) ||
        a.line - b.line,
    );
}
