import { InputError } from '@backstage/errors';
import {
  MAX_DEFINITION_CHARACTERS,
  MAX_KEPT_DEFINITION_CHARACTERS,
} from '@passerelle/plugin-martech-common';
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
} from 'express';
import { PayloadTooLargeError } from './PayloadTooLargeError';

const JSON_LIMIT = '512kb';
/** 10,000 tools with every column filled are some 8 MB. */
const CSV_LIMIT = '16mb';

/** Calls whose JSON carries a definition of the caller's, with room for what JSON and UTF-8 add to its characters. */
const largeBodies: ReadonlyArray<{
  path: RegExp;
  limit: string;
  /** The field that is large, and what it takes. */
  takes: string;
}> = [
  {
    path: /^\/v1\/apis\/inspect$/,
    limit: '8mb',
    takes: `/definition takes ${MAX_DEFINITION_CHARACTERS} characters at most`,
  },
  {
    path: /^\/v1\/(?:tools|tools\/[^/]+\/[^/]+\/[^/]+\/sheet|drafts\/[^/]+)$/,
    limit: '8mb',
    takes: `/sheet/definition takes ${MAX_KEPT_DEFINITION_CHARACTERS} characters at most`,
  },
];

function largeBody(request: Request) {
  const path = request.path.toLowerCase().replace(/\/$/, '');
  return largeBodies.find(large => large.path.test(path));
}

function limitOf(request: Request): string {
  if (request.is('text/csv')) return CSV_LIMIT;
  return largeBody(request)?.limit ?? JSON_LIMIT;
}

function tooLarge(request: Request): PayloadTooLargeError {
  const takes = request.is('text/csv') ? undefined : largeBody(request)?.takes;
  const message = `The body is larger than ${limitOf(request)}`;
  return new PayloadTooLargeError(takes ? `${message}; ${takes}` : message);
}

const explain: ErrorRequestHandler = (error, request, _response, next) => {
  switch (error?.type) {
    case 'entity.too.large':
      next(tooLarge(request));
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
    [JSON_LIMIT, ...largeBodies.map(({ limit }) => limit)].map(limit => [
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
