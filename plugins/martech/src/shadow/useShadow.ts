import { useApi } from '@backstage/core-plugin-api';
import type {
  DecideShadowInput,
  ListShadowQuery,
} from '@passerelle/plugin-martech-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useMartechSignal } from '../hooks/useMartechSignal';
import { shadowApiRef } from './shadowApiRef';

const PAGE = 50;
/** The registry hears of a declaration a moment after it was sent. */
const ARRIVAL_MILLISECONDS = 1_500;
const firstPage: string | undefined = undefined;
const shadowKey = ['martech', 'shadow-it'] as const;

/**
 * Findings, newest first, a page at a time.
 *
 * @param awaited - the name of a tool that was just declared: it takes a moment to arrive, and is asked for until then
 */
export function useFindings(
  query: Omit<ListShadowQuery, 'limit' | 'cursor'>,
  awaited?: string,
) {
  const api = useApi(shadowApiRef);
  useMartechSignal();
  return useInfiniteQuery({
    queryKey: [...shadowKey, 'list', query],
    queryFn: ({ pageParam, signal }) =>
      api.listFindings(
        { ...query, limit: PAGE, cursor: pageParam },
        { signal },
      ),
    initialPageParam: firstPage,
    getNextPageParam: page => page.pageInfo.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      const newest = state.data?.pages[0]?.items[0];
      return awaited === undefined || newest?.name === awaited
        ? false
        : ARRIVAL_MILLISECONDS;
    },
  });
}

/** Each step of a finding. */
export function useFindingHistory(id: string, enabled: boolean) {
  const api = useApi(shadowApiRef);
  return useQuery({
    queryKey: [...shadowKey, 'one', id],
    queryFn: async () => (await api.getFinding(id)).history,
    enabled,
  });
}

/** What was found and decided between two days. */
export function useShadowReport(range: { from?: string; to?: string }) {
  const api = useApi(shadowApiRef);
  return useQuery({
    queryKey: [...shadowKey, 'report', range],
    queryFn: () => api.getReport(range),
  });
}

/** What the IT department does with a finding; what is on screen follows. */
export function useTriage(id: string) {
  const api = useApi(shadowApiRef);
  const queryClient = useQueryClient();
  const onSettled = () =>
    queryClient.invalidateQueries({ queryKey: shadowKey });
  return {
    take: useMutation({ mutationFn: () => api.takeFinding(id), onSettled }),
    decide: useMutation({
      mutationFn: (input: DecideShadowInput) => api.decideFinding(id, input),
      onSettled,
    }),
  };
}

/** Reads everything again. */
export function useShadowRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: shadowKey });
}
