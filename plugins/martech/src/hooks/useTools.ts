import { useApi } from '@backstage/core-plugin-api';
import type { ListToolsQuery } from '@passerelle/plugin-martech-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { martechApiRef } from '../api/martechApiRef';
import { martechKeys } from './martechKeys';
import { useMartechSignal } from './useMartechSignal';

const firstPage: string | undefined = undefined;

/**
 * The tools that answer a question, page after page. While a new question is answered, the earlier
 * results stay on screen (`isPlaceholderData`).
 *
 * @param query - question, filters, order and facets; without a cursor
 * @public
 */
export function useToolPages(query: ListToolsQuery) {
  const api = useApi(martechApiRef);
  useMartechSignal();
  return useInfiniteQuery({
    queryKey: martechKeys.pages(query),
    queryFn: ({ pageParam, signal }) =>
      api.listTools({ ...query, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: page => page.pageInfo.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/**
 * The first tools that answer a question.
 *
 * @param query - question, filters, order and limit
 * @public
 */
export function useTools(query: ListToolsQuery) {
  const api = useApi(martechApiRef);
  useMartechSignal();
  return useQuery({
    queryKey: martechKeys.list(query),
    queryFn: ({ signal }) => api.listTools(query, { signal }),
    placeholderData: keepPreviousData,
  });
}
