import { useApi } from '@backstage/core-plugin-api';
import type {
  EntityRef,
  Stars,
  ToolRatings,
} from '@passerelle/plugin-martech-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { martechKeys } from '../hooks/martechKeys';
import { ratingApiRef } from './ratingApiRef';

const ratingsKey = (ref: EntityRef) =>
  [...martechKeys.tool(ref), 'ratings'] as const;

/** What colleagues say of a tool. */
export function useRatings(ref: EntityRef) {
  const api = useApi(ratingApiRef);
  return useQuery({
    queryKey: ratingsKey(ref),
    queryFn: () => api.getRatings(ref),
  });
}

/** Gives, changes or takes back the opinion of whoever looks; lists that sort by rating are asked for again. */
export function useRate(ref: EntityRef) {
  const api = useApi(ratingApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (
      rating: { stars: Stars; comment?: string } | undefined,
    ): Promise<ToolRatings> =>
      rating ? api.rate(ref, rating) : api.withdrawRating(ref),
    // The opinion is there: whoever gave it waits for nothing else.
    onSuccess: ratings => {
      queryClient.setQueryData(ratingsKey(ref), ratings);
      queryClient.invalidateQueries({ queryKey: martechKeys.detail(ref) });
      queryClient.invalidateQueries({ queryKey: martechKeys.lists });
    },
  });
}
