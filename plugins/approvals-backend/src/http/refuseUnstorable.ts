import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';

const MAX_DEPTH = 32;
const NUL = '\u0000';

function findTextProblem(text: string): string | undefined {
  if (text.includes(NUL)) {
    return 'holds the character NUL, which no database keeps';
  }
  return /\p{Surrogate}/u.test(text)
    ? 'holds half of a surrogate pair, which is not Unicode text'
    : undefined;
}

function findProblem(value: unknown, depth: number): string | undefined {
  if (depth > MAX_DEPTH) {
    return `is nested deeper than ${MAX_DEPTH} levels`;
  }
  if (typeof value === 'string') {
    return findTextProblem(value);
  }
  return typeof value === 'number' && !Number.isFinite(value)
    ? 'is a number too large to keep'
    : undefined;
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/**
 * Walks without recursion, because the depth is not known to be small.
 *
 * @throws InputError that names the place.
 */
export function refuseIn(root: unknown, name: string): void {
  const open = [{ value: root, path: name, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path, depth } = next;
    const problem = findProblem(value, depth);
    if (problem) {
      throw new InputError(`${path} ${problem}`);
    }
    if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (key === '__proto__' || findTextProblem(key)) {
          throw new InputError(`${path} has a field name that is not accepted`);
        }
        open.push({
          value: child,
          path: `${path}/${escapePointer(key)}`,
          depth: depth + 1,
        });
      }
    }
  }
}

/** Refuses what JSON and URLs can carry and our databases cannot keep, before anything reads it. */
export function refuseUnstorable(): RequestHandler {
  return (request, _response, next) => {
    refuseIn(request.query, 'query');
    refuseIn(request.body, 'body');
    next();
  };
}
