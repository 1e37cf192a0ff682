import { isError } from '@backstage/errors';
import { statusCodeOf } from './statusCodeOf';

/**
 * What went wrong, as far as a person can act on it.
 *
 * @public
 */
export type ErrorKind =
  | 'signedOut'
  | 'notAllowed'
  | 'notFound'
  | 'conflict'
  | 'invalid'
  | 'tooMany'
  | 'offline'
  | 'notLoaded'
  | 'unexpected';

const KIND_OF_STATUS: Record<number, ErrorKind> = {
  400: 'invalid',
  401: 'signedOut',
  403: 'notAllowed',
  404: 'notFound',
  409: 'conflict',
  413: 'invalid',
  422: 'invalid',
  429: 'tooMany',
  502: 'offline',
  503: 'offline',
  504: 'offline',
};

const KIND_OF_NAME: Record<string, ErrorKind> = {
  AuthenticationError: 'signedOut',
  NotAllowedError: 'notAllowed',
  NotFoundError: 'notFound',
  ConflictError: 'conflict',
  InputError: 'invalid',
  ServiceUnavailableError: 'offline',
  // The code of a page: no connection, or a release since the portal was opened.
  ChunkLoadError: 'notLoaded',
};

/** What fetch says in Chromium, Firefox and Safari when no answer came at all; other TypeErrors are our own mistakes. */
const NO_ANSWER = /failed to fetch|networkerror|load failed/i;

/**
 * Sorts an error into what the person can do about it.
 *
 * @param error - anything that was thrown
 * @public
 */
export function errorKindOf(error: unknown): ErrorKind {
  const statusCode = statusCodeOf(error);
  if (statusCode !== undefined) {
    return KIND_OF_STATUS[statusCode] ?? 'unexpected';
  }
  if (!isError(error)) {
    return 'unexpected';
  }
  if (error.name === 'TypeError' && NO_ANSWER.test(error.message)) {
    return 'offline';
  }
  return KIND_OF_NAME[error.name] ?? 'unexpected';
}
