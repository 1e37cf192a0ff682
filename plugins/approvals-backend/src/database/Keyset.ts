import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { canonicalText } from '../audit/hashChain';
import { decodeCursor, encodeCursor, type Cursor } from './cursor';

const KEY_TYPES = {
  created_at: 'string',
  due_at: 'string',
  serial: 'integer',
  review_id: 'string',
  starts_at: 'string',
  delegation_id: 'string',
  delivery_id: 'bigint',
} as const;

/** By what lists are sorted. */
export type SortKey = keyof typeof KEY_TYPES;

export function isSortKey(name: string): name is SortKey {
  return name in KEY_TYPES;
}

/** A total order. All keys go in one direction, so that one comparison of rows finds the place in an index. */
export type ListOrder = {
  keys: readonly SortKey[];
  descending?: boolean;
};

/** A row of a list: what it is, and its sort keys. */
export type ListedRow = Record<string, string | number | null>;

/** Where a list has what it selects: columns by name, the sort keys among them. */
export type ListColumns = Record<string, string>;

function fingerprintOf(filters: unknown): string {
  const hash = createHash('sha256').update(canonicalText(filters));
  return hash.digest('base64url').slice(0, 12);
}

/** A place in a sorted list, and how many rows to read from there. */
export class Keyset {
  readonly order: ListOrder;
  readonly limit: number;
  readonly #fingerprint: string;
  readonly #cursor?: Cursor;

  /**
   * @param filters - what the list is narrowed by, so that a cursor serves no other list.
   * @throws InputError when the cursor is malformed.
   */
  static create(options: {
    order: ListOrder;
    filters: unknown;
    limit: number;
    cursor?: string;
  }): Keyset {
    const fingerprint = fingerprintOf(options.filters);
    const shape = options.order.keys.map(key => KEY_TYPES[key]);
    const cursor =
      options.cursor === undefined
        ? undefined
        : decodeCursor(options.cursor, fingerprint, shape);
    return new Keyset(options.order, options.limit, fingerprint, cursor);
  }

  private constructor(
    order: ListOrder,
    limit: number,
    fingerprint: string,
    cursor?: Cursor,
  ) {
    this.order = order;
    this.limit = limit;
    this.#fingerprint = fingerprint;
    this.#cursor = cursor;
  }

  /** Whether rows are read towards the start of the list. */
  get isBackwards(): boolean {
    return this.#cursor?.direction === 'previous';
  }

  /** Whether rows are read from the last key to the first. */
  get isDescending(): boolean {
    return Boolean(this.order.descending) !== this.isBackwards;
  }

  /** Narrows a query to what comes after the cursor, and sorts it. */
  applyTo(query: Knex.QueryBuilder, columns: ListColumns): Knex.QueryBuilder {
    return this.sort(this.narrow(query, columns), columns);
  }

  /** Narrows a query to what comes after the cursor. */
  narrow(query: Knex.QueryBuilder, columns: ListColumns): Knex.QueryBuilder {
    const { keys } = this.order;
    if (this.#cursor) {
      const names = keys.map(() => '??').join(', ');
      const values = keys.map(() => '?').join(', ');
      const operator = this.isDescending ? '<' : '>';
      query.whereRaw(`(${names}) ${operator} (${values})`, [
        ...keys.map(key => columns[key]),
        ...this.#cursor.key,
      ]);
    }
    return query;
  }

  /** Sorts a query in the direction of reading. */
  sort(query: Knex.QueryBuilder, columns: ListColumns): Knex.QueryBuilder {
    for (const key of this.order.keys) {
      query.orderBy(columns[key], this.isDescending ? 'desc' : 'asc');
    }
    return query;
  }

  /**
   * The rows of a page, and the cursors to its neighbours.
   *
   * @param found - in the order of reading, and one more than fits when there are more.
   */
  toPage<Row extends ListedRow>(found: readonly Row[]) {
    const more = found.length > this.limit;
    const rows = found.slice(0, this.limit);
    if (this.isBackwards) {
      rows.reverse();
    }
    const hasNext = this.isBackwards || more;
    const hasPrevious = this.isBackwards ? more : this.#cursor !== undefined;
    return {
      rows,
      pageInfo: {
        ...(hasNext &&
          rows.length > 0 && {
            nextCursor: this.#edge(rows[rows.length - 1], 'next'),
          }),
        ...(hasPrevious &&
          rows.length > 0 && { prevCursor: this.#edge(rows[0], 'previous') }),
      },
    };
  }

  #edge(row: ListedRow, direction: Cursor['direction']): string {
    return encodeCursor({
      direction,
      fingerprint: this.#fingerprint,
      key: this.order.keys.map(key =>
        // PostgreSQL answers a bigint as text.
        KEY_TYPES[key] === 'string' ? String(row[key]) : Number(row[key]),
      ),
    });
  }
}
