import { InputError } from '@backstage/errors';
import express, { type ErrorRequestHandler } from 'express';

const LIMIT = '512kb';

class PayloadTooLargeError extends Error {
  readonly name = 'PayloadTooLargeError';
  readonly statusCode = 413;
}

const explain: ErrorRequestHandler = (error, _request, _response, next) => {
  switch (error?.type) {
    case 'entity.too.large':
      next(new PayloadTooLargeError(`The body is larger than ${LIMIT}`));
      return;
    case 'entity.parse.failed':
      next(new InputError(`The body is not JSON: ${error.message}`));
      return;
    default:
      next(
        error?.status >= 400 && error?.status < 500
          ? new InputError(`The body cannot be read: ${error.message}`)
          : error,
      );
  }
};

/** Reads JSON before the contract is checked, because the check would answer 400 to a body that is too large. */
export function readBody() {
  return [express.json({ limit: LIMIT }), explain];
}
