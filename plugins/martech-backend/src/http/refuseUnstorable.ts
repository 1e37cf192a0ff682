import { InputError, NotFoundError } from '@backstage/errors';
import type { RequestHandler } from 'express';

const NUL = '\u0000';
/** Deeper than anything that the contract knows, and far from what overflows a stack. */
const MAX_DEPTH = 32;

function problemOf(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return 'is a number too large to keep';
  }
  if (typeof value !== 'string') return undefined;
  if (value.includes(NUL)) {
    return 'holds the character NUL, which no database keeps';
  }
  return /\p{Surrogate}/u.test(value)
    ? 'holds half of a surrogate pair, which is not Unicode text'
    : undefined;
}

/** Walks without recursion, because nobody knows how deep the value is. */
function refuseIn(root: unknown, name: string): void {
  const open = [{ value: root, path: name, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path, depth } = next;
    const problem = problemOf(value);
    if (problem) throw new InputError(`${path} ${problem}`);
    if (depth > MAX_DEPTH) {
      throw new InputError(`${path} is nested deeper than ${MAX_DEPTH} levels`);
    }
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      if (problemOf(key)) {
        throw new InputError(`${path} has a field name that is not accepted`);
      }
      open.push({ value: child, path: `${path}/${key}`, depth: depth + 1 });
    }
  }
}

/**
 * Refuses what JSON and addresses can carry and PostgreSQL cannot keep, before anything asks the database: SQLite would
 * take it, and the same call would answer differently. Files of bytes are refused where they are decoded.
 */
export function refuseUnstorable(): RequestHandler {
  return (request, _response, next) => {
    // A malformed id is unknown, not wrong (contract.md, 1).
    if (request.path.includes('%00')) {
      throw new NotFoundError('There is nothing at this address');
    }
    refuseIn(request.query, 'query');
    if (!(request.body instanceof Uint8Array)) refuseIn(request.body, 'body');
    next();
  };
}
