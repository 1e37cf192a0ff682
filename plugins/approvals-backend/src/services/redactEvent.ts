import type { JsonValue } from '@backstage/types';
import type { RequestEventRecord } from '@passerelle/plugin-approvals-common';
import { redactAt, type HiddenField } from './redactAt';

const SUBJECT = '/subject';
const DEFINITION = '/policy/definition';

/** What somebody may not read in an event. */
export type HiddenParts = {
  /** Fields of what is judged. */
  fields: readonly HiddenField[];
  /** The whole policy, with its conditions; which policy it was stays readable. */
  definition: boolean;
};

type Data = RequestEventRecord['data'];
type RedactedData = { data: Data; redacted: string[] };

const UNTOUCHED: RedactedData = { data: {}, redacted: [] };

/**
 * An event as somebody may read it. When something is left out or replaced it says what, because its hash cannot be
 * computed from the rest; `verify` and the export of the admins work on the whole text.
 */
export function redactEvent(
  event: RequestEventRecord,
  hidden: HiddenParts,
): RequestEventRecord {
  const subject = redactSubject(event.data, hidden.fields);
  const policy = hidden.definition ? redactPolicy(event.data) : UNTOUCHED;
  const redacted = [...subject.redacted, ...policy.redacted];
  return redacted.length === 0
    ? event
    : {
        ...event,
        data: { ...event.data, ...subject.data, ...policy.data },
        redacted,
      };
}

function redactSubject(
  { subject }: Data,
  fields: readonly HiddenField[],
): RedactedData {
  if (fields.length === 0 || !isObject(subject)) {
    return UNTOUCHED;
  }
  const { value, redacted } = redactAt(SUBJECT, subject.data, fields);
  return redacted.length === 0
    ? UNTOUCHED
    : {
        data: { subject: { ...subject, data: value } },
        redacted: redacted.map(path => path.replace(SUBJECT, '/subject/data')),
      };
}

function redactPolicy({ policy }: Data): RedactedData {
  if (!isObject(policy) || policy.definition === undefined) {
    return UNTOUCHED;
  }
  const { definition: _, ...rest } = policy;
  return { data: { policy: rest }, redacted: [DEFINITION] };
}

function isObject(value: unknown): value is { [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
