import { isError } from '@backstage/errors';

/** What the registry says of a refusal: the engineer who wrote the definition can act on it. */
export function refusalOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'body' in error) {
    const { body } = error;
    if (typeof body === 'object' && body !== null && 'error' in body) {
      const { error: said } = body;
      if (isError(said)) return said.message;
    }
  }
  return isError(error) ? error.message : String(error);
}
