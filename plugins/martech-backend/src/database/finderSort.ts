import type { KeyValue, SortKey } from './keyset';
import type { ObservedRow, ToolRow } from './rows';

export type FinderSort = 'relevance' | 'title' | '-updatedAt' | '-rating';

/** A tool that is found: what orders it, what others observe of it, and the revision of the registry that was read. */
export type Hit = Pick<ToolRow, 'id'> &
  ObservedRow &
  Partial<Pick<ToolRow, 'status_rank' | 'title_sort' | 'updated_at'>> & {
    score?: number;
    seen_revision: number;
  };

const titleKeys: readonly SortKey[] = [
  { column: 'tools.title_sort', order: 'asc' },
  { column: 'tools.id', order: 'asc' },
];
/** A total order for each way to sort; the last key is unique. */
export const sortKeys: Record<FinderSort, readonly SortKey[]> = {
  relevance: [
    { column: 'hits.score', order: 'desc' },
    { column: 'tools.status_rank', order: 'asc' },
    ...titleKeys,
  ],
  title: titleKeys,
  '-updatedAt': [
    { column: 'tools.updated_at', order: 'desc' },
    { column: 'tools.id', order: 'desc' },
  ],
  '-rating': [
    { column: 'tools.rating_hundredths', order: 'desc' },
    ...titleKeys,
  ],
};

const readers: Record<string, (hit: Hit) => KeyValue> = {
  'hits.score': hit => hit.score ?? 0,
  'tools.status_rank': hit => hit.status_rank ?? 0,
  'tools.title_sort': hit => hit.title_sort ?? '',
  'tools.id': hit => hit.id,
  'tools.updated_at': hit => hit.updated_at ?? '',
  'tools.rating_hundredths': hit => hit.rating_hundredths,
};

const textColumns = new Set(['tools.title_sort', 'tools.updated_at']);

/** Where a row stands in an order. */
export function positionOf(hit: Hit, keys: readonly SortKey[]): KeyValue[] {
  return keys.map(({ column }) => readers[column](hit));
}

const MAX_INTEGER = 2 ** 31 - 1;

/** Whether values can be a position in an order: a cursor comes from outside. */
export function isPosition(
  values: readonly KeyValue[],
  keys: readonly SortKey[],
): boolean {
  return (
    values.length === keys.length &&
    keys.every(({ column }, index) => {
      const value = values[index];
      return textColumns.has(column)
        ? typeof value === 'string' && !value.includes('\u0000')
        : Number.isInteger(value) && Math.abs(Number(value)) <= MAX_INTEGER;
    })
  );
}
