import { InputError } from '@backstage/errors';

/**
 * An instant as we keep it: ISO 8601 in UTC with milliseconds.
 *
 * @throws InputError that names the field; the format alone lets leap seconds pass.
 */
export function readInstant(text: string, field: string): string {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) {
    throw new InputError(
      `${field} "${text}" is no instant; accepted: ISO 8601 such as 2026-11-21T09:00:00Z`,
    );
  }
  return instant.toISOString();
}
