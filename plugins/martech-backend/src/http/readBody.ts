import { InputError } from '@backstage/errors';
import express, { type ErrorRequestHandler } from 'express';

const JSON_LIMIT = '512kb';
/** 10,000 tools with every column filled are some 8 MB. */
const CSV_LIMIT = '16mb';

class PayloadTooLargeError extends Error {
  readonly name = 'PayloadTooLargeError';
  readonly statusCode = 413;
}

const explain: ErrorRequestHandler = (error, request, _response, next) => {
  switch (error?.type) {
    case 'entity.too.large':
      next(
        new PayloadTooLargeError(
          `The body is larger than ${
            request.is('text/csv') ? CSV_LIMIT : JSON_LIMIT
          }`,
        ),
      );
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

/**
 * Reads JSON as an object and CSV as bytes, before the contract is checked, because the check would answer 400 to a
 * body that is too large.
 */
export function readBody() {
  return [
    express.json({ limit: JSON_LIMIT }),
    express.raw({ type: 'text/csv', limit: CSV_LIMIT }),
    explain,
  ];
}
