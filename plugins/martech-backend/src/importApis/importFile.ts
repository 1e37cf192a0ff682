import { readFile, stat } from 'node:fs/promises';
import type { Entity } from '@backstage/catalog-model';
import { InputError, isError } from '@backstage/errors';
import { MAX_DEFINITION_CHARACTERS } from '@passerelle/plugin-martech-common';
import { findProblems } from '../features/apis/definition/findProblems';
import { readApi } from '../features/apis/definition/inspectText';
import { apiEntity } from './apiEntity';
import type { EntityNames } from './entityName';
import type { DefinitionFile } from './listDefinitions';
import type { ImportArguments } from './readImportArguments';

/** What became of one file. */
export type FileOutcome = { file: string } & (
  | {
      status: 'read';
      name: string;
      title: string;
      version: string;
      specification: string;
      operations: number;
      /** How many mistakes the check found; absent without the check. */
      problems?: number;
    }
  | { status: 'refused'; reason: string }
);

async function readText(file: DefinitionFile): Promise<string> {
  const { size } = await stat(file.absolute);
  // A character takes at least one byte: what is larger than this by far need not be read to be refused.
  if (size > 4 * MAX_DEFINITION_CHARACTERS) throw tooLong();
  const text = await readFile(file.absolute, 'utf8');
  if (text.length > MAX_DEFINITION_CHARACTERS) throw tooLong();
  return text;
}

function tooLong(): InputError {
  return new InputError(
    `The definition is longer than ${MAX_DEFINITION_CHARACTERS} characters`,
  );
}

/** Reads one file. A file that cannot be taken is an outcome, not an error. */
export async function importFile(
  file: DefinitionFile,
  names: EntityNames,
  options: ImportArguments,
): Promise<{ outcome: FileOutcome; entity?: Entity }> {
  try {
    const text = await readText(file);
    const { specification, document, description } = readApi(text);
    const name = names.nameOf(file.path);
    const { title, version, operations } = description;
    const problems = options.check
      ? (await findProblems(document)).totalProblems
      : undefined;
    return {
      entity: apiEntity(name, description, text, options),
      outcome: {
        file: file.path,
        status: 'read',
        name,
        title,
        version,
        specification,
        operations,
        ...(problems === undefined ? {} : { problems }),
      },
    };
  } catch (error) {
    const reason = isError(error) ? error.message : String(error);
    return { outcome: { file: file.path, status: 'refused', reason } };
  }
}
