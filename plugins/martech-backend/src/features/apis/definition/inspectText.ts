import { InputError } from '@backstage/errors';
import type { ApiInspection } from '@passerelle/plugin-martech-common';
import { describeApi, type ApiDescription } from './describeApi';
import { findProblems } from './findProblems';
import { readDocument, type ApiDocument } from './readDocument';
import { findReferences, isInternal } from './references';

/** What is found in a text, or why it is not accepted: plain data, so that it passes between threads. */
export type InspectionAnswer =
  | { inspection: Omit<ApiInspection, 'definition'> }
  | { refusal: string };

/**
 * Reads what a definition says, without checking every part of it.
 *
 * @throws InputError for what is not readable, and for references to the outside.
 */
export function readApi(
  text: string,
): ApiDocument & { description: ApiDescription } {
  const read = readDocument(text);
  const outside = findReferences(read.document).find(
    ({ target }) => !isInternal(target),
  );
  if (outside) {
    throw new InputError(
      `${outside.path || '/'} refers to ${JSON.stringify(
        outside.target.slice(0, 200),
      )}, outside the definition; bundle the definition into one file first`,
    );
  }
  return { ...read, description: describeApi(read.document) };
}

async function inspect(
  text: string,
): Promise<Omit<ApiInspection, 'definition'>> {
  const { specification, document, description } = readApi(text);
  return {
    specification,
    ...description,
    ...(await findProblems(document)),
  };
}

/** Reads and checks a definition. Nothing is called and no file is read, whatever the text says. */
export async function inspectText(text: string): Promise<InspectionAnswer> {
  try {
    return { inspection: await inspect(text) };
  } catch (error) {
    if (error instanceof InputError) return { refusal: error.message };
    // Nothing else is thrown for a reason of ours: a stack that is exhausted, a value that no rule expects.
    return {
      refusal: `The definition cannot be checked: ${
        error instanceof Error ? error.message.split('\n')[0] : String(error)
      }`,
    };
  }
}
