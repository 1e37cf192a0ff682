import { InputError } from '@backstage/errors';
import type { FileLanguage } from '@passerelle/plugin-martech-common';
import { CsvError } from './CsvError';

/**
 * Reads a file, and says in the language of the reader why it cannot be read.
 *
 * @throws InputError for a file that cannot be read, with the line
 */
export async function inLanguage<T>(
  language: FileLanguage,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof CsvError
      ? new InputError(error.text[language])
      : error;
  }
}
