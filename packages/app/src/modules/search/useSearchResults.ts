import { ResponseError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import type { SearchResultSet } from '@backstage/plugin-search-common';
import { searchApiRef } from '@backstage/plugin-search-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

const PAGE_SIZE = 20;
const nothing: SearchResultSet = { results: [] };

/** A type of which there is nothing yet has no index: then nothing is found, and nothing is wrong. */
function hasNoIndex(error: unknown): boolean {
  return (
    error instanceof ResponseError && error.cause.name === 'MissingIndexError'
  );
}

/** What somebody looks for, and where in the list. */
export type SearchQuestion = {
  term: string;
  /** Which types of results; none but these are found. */
  types: readonly string[];
  cursor?: string;
};

/** A page of what the portal's search finds; it waits until there is something to look for. */
export function useSearchResults({ term, types, cursor }: SearchQuestion) {
  const searchApi = useApi(searchApiRef);
  return useQuery({
    queryKey: ['search', term, types, cursor],
    enabled: term !== '',
    queryFn: ({ signal }) =>
      searchApi
        .query(
          {
            term,
            pageLimit: PAGE_SIZE,
            types: [...types],
            ...(cursor && { pageCursor: cursor }),
          },
          { signal },
        )
        .catch(error => {
          if (hasNoIndex(error)) return nothing;
          throw error;
        }),
    placeholderData: keepPreviousData,
  });
}
