import { refuseInput } from '../refusal';
import type { Refusal } from '../types';

/**
 * Reads an instant that must lie ahead.
 *
 * @returns ISO 8601 UTC, or why the text is none
 */
export function toFutureInstant(
  text: string,
  field: string,
  now: string,
): string | Refusal {
  const instant = Date.parse(text);
  if (Number.isNaN(instant) || instant <= Date.parse(now)) {
    return refuseInput(
      'not-in-the-future',
      `\`${field}\` must be an ISO 8601 time in the future, for instance 2027-12-31T18:00:00Z`,
    );
  }
  return new Date(instant).toISOString();
}
