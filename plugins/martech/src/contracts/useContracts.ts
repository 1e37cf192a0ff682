import { useApi } from '@backstage/core-plugin-api';
import type {
  CalendarFeedInput,
  CalendarScope,
  ListContractsQuery,
} from '@passerelle/plugin-martech-common';
import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useMartechSignal } from '../hooks/useMartechSignal';
import { contractsApiRef } from './contractsApiRef';

const PAGE = 100;
const firstPage: string | undefined = undefined;
const feedKey = ['martech', 'calendar-feed'] as const;

/** The contracts of the coming year, the nearest first, a page at a time. */
export function useContractPages(scope: CalendarScope) {
  const api = useApi(contractsApiRef);
  useMartechSignal();
  return useInfiniteQuery({
    queryKey: ['martech', 'contracts', 'pages', scope],
    queryFn: ({ pageParam, signal }) =>
      api.listContracts({ scope, limit: PAGE, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: page => page.pageInfo.nextCursor,
  });
}

/** The first contracts that answer a question. */
export function useContracts(query: ListContractsQuery) {
  const api = useApi(contractsApiRef);
  useMartechSignal();
  return useQuery({
    queryKey: ['martech', 'contracts', 'list', query],
    queryFn: ({ signal }) => api.listContracts(query, { signal }),
  });
}

/** Whether the person has a calendar address. */
export function useCalendarFeed() {
  const api = useApi(contractsApiRef);
  return useQuery({
    queryKey: feedKey,
    queryFn: () => api.getCalendarFeed(),
  });
}

/** Makes a calendar address in place of an earlier one, or takes it back. */
export function useCalendarCommands() {
  const api = useApi(contractsApiRef);
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: feedKey });
  return {
    create: useMutation({
      mutationFn: (input: CalendarFeedInput) => api.createCalendarFeed(input),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: () => api.removeCalendarFeed(),
      onSettled,
    }),
  };
}
