import type { JsonValue } from '@backstage/types';
import type { RequestEventRecord } from '@passerelle/plugin-approvals-common';
import { redactAt, type HiddenField } from './redactAt';

const SUBJECT = '/subject';

/**
 * An event as somebody may read it. When something is left out or replaced it says what, because its hash cannot be
 * computed from the rest; `verify` and the export of the admins work on the whole text.
 */
export function redactEvent(
  event: RequestEventRecord,
  hidden: readonly HiddenField[],
): RequestEventRecord {
  const { subject } = event.data;
  if (hidden.length === 0 || !isObject(subject)) {
    return event;
  }
  const { value, redacted } = redactAt(SUBJECT, subject.data, hidden);
  return redacted.length === 0
    ? event
    : {
        ...event,
        data: { ...event.data, subject: { ...subject, data: value } },
        redacted: redacted.map(path => path.replace(SUBJECT, '/subject/data')),
      };
}

function isObject(value: unknown): value is { [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
