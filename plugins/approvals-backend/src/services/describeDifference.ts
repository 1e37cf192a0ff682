import type { JsonValue } from '@backstage/types';
import type {
  RequestDifference,
  SubjectField,
} from '@passerelle/plugin-approvals-common';
import type { RequestType } from '@passerelle/plugin-approvals-node';
import type { RevisionText } from '../database/RevisionStore';
import { differenceBetween, fieldsOf, relevantChanges } from '../engine';
import { fieldLabel } from './fieldLabel';
import { redactAt, type HiddenField } from './redactAt';
import { valueLabels } from './valueLabels';

/**
 * Field by field, what changed between two revisions, and whose verdict depends on it.
 *
 * @param hidden - what the reader may not read: they see that it changed, and what stands for it
 */
export function describeDifference(
  before: RevisionText,
  after: RevisionText,
  type: RequestType | undefined,
  hidden: readonly HiddenField[] = [],
): RequestDifference[] {
  const differences = [
    ...differenceBetween(before.values, after.values, '/values'),
    ...differenceBetween(before.subject, after.subject, '/subject'),
  ];
  return differences.map(({ path, ...sides }) => {
    const old = redactAt(path, sides.before, hidden);
    const now = redactAt(path, sides.after, hidden);
    const isRedacted = old.redacted.length + now.redacted.length > 0;
    return {
      path,
      ...(old.value !== undefined && { before: old.value }),
      ...(now.value !== undefined && { after: now.value }),
      ...(isRedacted && { redacted: true }),
      ...describePath(path, type, [old.value, now.value]),
    };
  });
}

/** Field by field, what is judged, and whose verdict depends on it. */
export function describeText(
  { values, subject }: RevisionText,
  type: RequestType | undefined,
  hidden: readonly HiddenField[] = [],
): SubjectField[] {
  const fields = [
    ...fieldsOf(values, '/values'),
    ...fieldsOf(subject, '/subject'),
  ];
  return fields.flatMap(field => {
    const { value, redacted } = redactAt(field.path, field.value, hidden);
    return value === undefined
      ? []
      : [
          {
            path: field.path,
            value,
            ...(redacted.length > 0 && { redacted: true }),
            ...describePath(field.path, type, [value]),
          },
        ];
  });
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
