import { InputError } from '@backstage/errors';
import express, {
  type ErrorRequestHandler,
  type RequestHandler,
} from 'express';

const LIMIT = '512kb';

class PayloadTooLargeError extends Error {
  readonly name = 'PayloadTooLargeError';
  readonly statusCode = 413;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function refuseBrokenText(buffer: Buffer): void {
  try {
    utf8.decode(buffer);
  } catch {
    throw new InputError('The body is not UTF-8');
  }
}

const translateErrors: ErrorRequestHandler = (
  error,
  _request,
  _response,
  next,
) => {
  if (error?.type === 'entity.too.large') {
    next(new PayloadTooLargeError(`The body is larger than ${LIMIT}`));
  } else if (error?.type === 'entity.parse.failed') {
    next(new InputError(`The body is not JSON: ${error.message}`));
  } else if (error?.status >= 400 && error?.status < 500) {
    next(new InputError(`The body cannot be read: ${error.message}`));
  } else {
    next(error);
  }
};

/**
 * Reads JSON bodies before the validation does, because that one answers 400 to a body that is too large.
 */
export function readJsonBody(): Array<RequestHandler | ErrorRequestHandler> {
  return [
    express.json({
      limit: LIMIT,
      verify: (_request, _response, buffer) => refuseBrokenText(buffer),
    }),
    translateErrors,
  ];
}
