import { createHash } from 'crypto';
import { InputError } from '@backstage/errors';
import type { FileLanguage } from '@passerelle/plugin-martech-common';
import type { Request } from 'express';

/** A file that somebody sends, and what is to be done with it. */
export type CsvUpload = {
  bytes: Uint8Array;
  options: { dryRun: boolean; language: FileLanguage };
  /** Stands for the file where a repeated command is told from another one. */
  hash: string;
};

/**
 * The file of a request, and its `dryRun`.
 *
 * @param language - of what is said of its lines
 * @throws InputError for a body that is no file
 */
export function csvUpload(request: Request, language: FileLanguage): CsvUpload {
  const bytes: unknown = request.body;
  if (!(bytes instanceof Uint8Array)) {
    throw new InputError(
      'The body must be of the type text/csv, and not empty',
    );
  }
  return {
    bytes,
    options: {
      // The check of the contract made it a boolean.
      dryRun: String(request.query.dryRun) === 'true',
      language,
    },
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
}
