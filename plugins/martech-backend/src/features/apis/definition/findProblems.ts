import { validate } from '@readme/openapi-parser';
import type { ApiProblem } from '@passerelle/plugin-martech-common';
import type { JsonRecord } from './jsonValues';
import { pointersAtLines } from './pointersAtLines';
import {
  findReferences,
  isInternal,
  resolveReference,
  withoutReferences,
} from './references';

const MAX_PROBLEMS = 50;

/** The parser shows each mistake in the text, with a mark at its line, and begins with a keyword in capitals. */
const markedLine = /^>\s*(\d+) \|/m;

function inWords(message: string): string {
  const [line] = message.split('\n');
  return line.replace(/^[A-Z]{4,} (?=\S)/, '').slice(0, 500);
}

/** References that point to a part that is not there. Names of anchors are not looked up. */
function danglingReferences(document: JsonRecord): ApiProblem[] {
  return findReferences(document)
    .filter(
      ({ target }) =>
        isInternal(target) &&
        (target === '#' || target.startsWith('#/')) &&
        resolveReference(document, target) === undefined,
    )
    .map(({ path, target }) => ({
      path,
      message: `${target.slice(0, 300)} points to nothing`,
    }));
}

/**
 * Checks a definition against its format.
 *
 * @throws Error when the parser cannot judge it.
 */
export async function findProblems(
  document: JsonRecord,
): Promise<{ problems: ApiProblem[]; totalProblems: number }> {
  const dangling = danglingReferences(document);
  const checked = withoutReferences(document);
  const result = await validate(
    // The parser tells by itself which format it is given, and refuses what is none.
    checked as Parameters<typeof validate>[0],
    { resolve: { external: false, file: false } },
  );
  const errors = result.valid ? [] : result.errors;
  const lineOf = (message: string) => Number(markedLine.exec(message)?.[1]);
  const places = pointersAtLines(
    checked,
    new Set(
      errors.map(error => lineOf(error.message)).filter(Number.isInteger),
    ),
  );
  const problems = [
    ...errors.map(({ message }) => ({
      path: places.get(lineOf(message)) ?? '',
      message: inWords(message),
    })),
    ...dangling,
  ];
  return {
    problems: problems.slice(0, MAX_PROBLEMS),
    totalProblems:
      problems.length + (result.valid ? 0 : result.additionalErrors),
  };
}
