import { InputError } from '@backstage/errors';

/**
 * Brings an instant to the one form in which instants are stored and compared.
 *
 * @throws InputError for what is no instant, such as a leap second.
 */
export function instant(text: string): string {
  const date = new Date(text);
  if (Number.isNaN(+date)) {
    throw new InputError(
      `'${text}' is no instant; accepted is ISO 8601 such as 2026-03-01T09:00:00Z`,
    );
  }
  return date.toISOString();
}
