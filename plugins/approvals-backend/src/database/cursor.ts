import { InputError } from '@backstage/errors';

/**
 * A place in a list: the values of the sort columns of the row at the edge, and the side on which to go on.
 * The fingerprint ties it to the filters that it was made for.
 */
export type Cursor = {
  direction: 'next' | 'previous';
  fingerprint: string;
  key: Array<string | number>;
};

const UNREADABLE =
  'cursor is not one of ours; accepted: nextCursor or prevCursor of pageInfo, with the same filters and sort';

function directionOf(side: unknown): Cursor['direction'] | undefined {
  if (side === 'n') {
    return 'next';
  }
  return side === 'p' ? 'previous' : undefined;
}

/** Makes a cursor a text for a query parameter. */
export function encodeCursor(cursor: Cursor): string {
  const parts = [cursor.direction[0], cursor.fingerprint, ...cursor.key];
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
}

function parseParts(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    throw new InputError(UNREADABLE);
  }
}

/** What the numbers of each kind of sort column can be: PostgreSQL refuses to compare with others. */
const GREATEST = { integer: 2 ** 31 - 1, bigint: Number.MAX_SAFE_INTEGER };

/** What a sort column has. */
export type KeyType = 'string' | keyof typeof GREATEST;

function isKeyPart(value: unknown, type: KeyType): value is string | number {
  return type === 'string'
    ? typeof value === 'string' &&
        value.length <= 200 &&
        !value.includes('\u0000')
    : Number.isSafeInteger(value) && Math.abs(Number(value)) <= GREATEST[type];
}

/**
 * Reads a cursor again.
 *
 * @param fingerprint - of the list that is asked for now.
 * @param shape - the types of the sort columns.
 * @throws InputError when it is malformed, or made for another list.
 */
export function decodeCursor(
  text: string,
  fingerprint: string,
  shape: readonly KeyType[],
): Cursor {
  const parts = parseParts(text);
  if (!Array.isArray(parts) || parts.length !== shape.length + 2) {
    throw new InputError(UNREADABLE);
  }
  const [side, madeFor, ...key] = parts;
  const direction = directionOf(side);
  const fits =
    madeFor === fingerprint &&
    key.every((value, index) => isKeyPart(value, shape[index]));
  if (!direction || !fits) {
    throw new InputError(UNREADABLE);
  }
  return { direction, fingerprint, key };
}
