import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type { Refusal } from '../engine/types';
import { errorDetails, withCode } from './codedError';

/** The error that the REST API answers to a refusal of the engine. */
export function refusalToError(refusal: Refusal): Error {
  const { code, params, text } = refusal;
  return withCode(errorOf(refusal), code, params, text);
}

function errorOf(refusal: Refusal): Error {
  switch (refusal.kind) {
    case 'input':
      return new InputError(refusal.message);
    case 'forbidden':
      return new NotAllowedError(refusal.message);
    case 'notFound':
      return new NotFoundError(refusal.message);
    case 'conflict':
    default:
      return new ConflictError(refusal.message);
  }
}

/** The refusal in an error that a request type threw, or undefined when it is a failure and no refusal. */
export function errorToRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) {
    return undefined;
  }
  const { name, message } = error;
  const refuse = (kind: Refusal['kind']): Refusal => ({
    kind,
    code: 'request-type',
    message,
    ...errorDetails(error),
  });
  switch (name) {
    case 'InputError':
      return refuse('input');
    case 'ConflictError':
      return refuse('conflict');
    case 'NotAllowedError':
      return refuse('forbidden');
    case 'NotFoundError':
      return refuse('notFound');
    default:
      return undefined;
  }
}
