import {
  changedSheetPaths,
  dependentCriteria,
  type CriterionId,
} from '@passerelle/plugin-martech-common';
import { closeSheet, type FormSheet } from './sheetFields';

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

/** What a change of a sheet changes, and which criteria look again because of it. */
export function sheetChanges(
  before: FormSheet,
  after: FormSheet,
): { paths: string[]; criteria: CriterionId[] } {
  const paths = changedSheetPaths(asJudged(before), asJudged(after));
  return { paths, criteria: dependentCriteria(paths) };
}
