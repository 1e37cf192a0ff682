import { InputError } from '@backstage/errors';
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
} from 'express';
import { PayloadTooLargeError } from './PayloadTooLargeError';

const JSON_LIMIT = '512kb';
/** 10,000 tools with every column filled are some 8 MB. */
const CSV_LIMIT = '16mb';

/** Calls whose JSON carries a document of the caller's. */
const largeBodies: Record<string, string> = { '/v1/apis/inspect': '8mb' };

function limitOf(request: Request): string {
  if (request.is('text/csv')) return CSV_LIMIT;
  const path = request.path.toLowerCase().replace(/\/$/, '');
  return largeBodies[path] ?? JSON_LIMIT;
}

const explain: ErrorRequestHandler = (error, request, _response, next) => {
  switch (error?.type) {
    case 'entity.too.large':
      next(
        new PayloadTooLargeError(`The body is larger than ${limitOf(request)}`),
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
  const readers = new Map<string, RequestHandler>(
    [JSON_LIMIT, ...Object.values(largeBodies)].map(limit => [
      limit,
      express.json({ limit }),
    ]),
  );
  const readJson: RequestHandler = (request, response, next) => {
    const read = readers.get(limitOf(request));
    if (read) read(request, response, next);
    else next();
  };
  return [
    readJson,
    express.raw({ type: 'text/csv', limit: CSV_LIMIT }),
    explain,
  ];
}
