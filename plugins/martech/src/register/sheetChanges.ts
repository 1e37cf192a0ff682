import {
  changedSheetPaths,
  dependentCriteria,
  type CriterionId,
} from '@passerelle/plugin-martech-common';
import { closeSheet, fieldAt, type FormSheet } from './sheetFields';

/** The form names the business owner where the registry judges the owner. */
function asJudged(sheet: FormSheet): Record<string, unknown> {
  const closed = closeSheet(sheet);
  const { business, ...owners } = Object(closed.owners);
  return {
    lifecycle: 'production',
    type: 'saas',
    ...closed,
    owner: business,
    owners,
  };
}

/** The fields of a part that is new, or gone: people know fields, not parts. */
function leavesOf(path: string, ...sheets: FormSheet[]): string[] {
  const parts = sheets
    .map(sheet => fieldAt(sheet, path))
    .filter(part => typeof part === 'object' && !Array.isArray(part));
  const names = new Set(parts.flatMap(part => Object.keys(Object(part))));
  return names.size === 0
    ? [path]
    : [...names].flatMap(name => leavesOf(`${path}/${name}`, ...sheets));
}

/** What a change of a sheet changes, and which criteria look again because of it. */
export function sheetChanges(
  before: FormSheet,
  after: FormSheet,
): { paths: string[]; criteria: CriterionId[] } {
  const sheets = [asJudged(before), asJudged(after)] as const;
  const changed = changedSheetPaths(...sheets);
  return {
    paths: changed.flatMap(path => leavesOf(path, ...sheets)),
    criteria: dependentCriteria(changed),
  };
}
