import { errorKindOf } from '@passerelle/ui';

/** Why a command was not done, as far as the person can act on it. */
export type RefusalKind =
  | 'conflict'
  | 'notAllowed'
  | 'notFound'
  | 'invalid'
  | 'offline';

/** Sorts the refusal of a command. */
export function refusalKind(error: unknown): RefusalKind {
  const kind = errorKindOf(error);
  switch (kind) {
    case 'conflict':
    case 'notAllowed':
    case 'notFound':
    case 'invalid':
      return kind;
    case 'signedOut':
      return 'notAllowed';
    default:
      return 'offline';
  }
}

/** The words of the server about a refusal; undefined when it said nothing useful. */
export function refusalReason(error: unknown): string | undefined {
  if (refusalKind(error) === 'offline' || !(error instanceof Error)) {
    return undefined;
  }
  if ('body' in error) {
    const { body } = error;
    if (typeof body === 'object' && body !== null && 'error' in body) {
      const inner = body.error;
      if (
        typeof inner === 'object' &&
        inner !== null &&
        'message' in inner &&
        typeof inner.message === 'string'
      ) {
        return inner.message;
      }
    }
  }
  return error.message;
}
