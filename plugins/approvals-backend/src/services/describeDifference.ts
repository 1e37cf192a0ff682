import type { JsonValue } from '@backstage/types';
import type {
  RequestDifference,
  SubjectField,
} from '@passerelle/plugin-approvals-common';
import type { RequestType } from '@passerelle/plugin-approvals-node';
import type { RevisionText } from '../database/RevisionStore';
import { differenceBetween, fieldsOf, relevantChanges } from '../engine';
import { fieldLabel } from './fieldLabel';
import { valueLabels } from './valueLabels';

/** Field by field, what changed between two revisions, and whose verdict depends on it. */
export function describeDifference(
  before: RevisionText,
  after: RevisionText,
  type: RequestType | undefined,
): RequestDifference[] {
  const differences = [
    ...differenceBetween(before.values, after.values, '/values'),
    ...differenceBetween(before.subject, after.subject, '/subject'),
  ];
  return differences.map(difference => ({
    ...difference,
    ...describePath(difference.path, type, [
      difference.before,
      difference.after,
    ]),
  }));
}

/** Field by field, what is judged, and whose verdict depends on it. */
export function describeText(
  { values, subject }: RevisionText,
  type: RequestType | undefined,
): SubjectField[] {
  const fields = [
    ...fieldsOf(values, '/values'),
    ...fieldsOf(subject, '/subject'),
  ];
  return fields.map(field => ({
    ...field,
    ...describePath(field.path, type, [field.value]),
  }));
}

function describePath(
  path: string,
  type: RequestType | undefined,
  values: ReadonlyArray<JsonValue | undefined>,
): Pick<SubjectField, 'label' | 'valueLabels' | 'criteria'> {
  const label = fieldLabel(type, path);
  const labels = valueLabels(type, path, values);
  return {
    ...(label && { label }),
    ...(labels && { valueLabels: labels }),
    criteria: (type?.criteria ?? [])
      .filter(({ dependsOn }) => relevantChanges(dependsOn, [path]).length > 0)
      .map(({ id }) => id),
  };
}
