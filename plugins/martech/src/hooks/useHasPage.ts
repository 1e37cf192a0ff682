import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { useQuery } from '@tanstack/react-query';

const ASK_AGAIN_MILLISECONDS = 1_000;

/**
 * Whether a tool that was just written has its page: the catalog reads it a moment after the registry.
 *
 * @param ref - without one nothing is asked, and the answer is no
 */
export function useHasPage(ref: EntityRef | undefined): boolean {
  const catalog = useApi(catalogApiRef);
  const { data = false } = useQuery({
    queryKey: ['martech', 'in-catalog', ref],
    queryFn: async () =>
      ref !== undefined && (await catalog.getEntityByRef(ref)) !== undefined,
    enabled: ref !== undefined,
    refetchInterval: query =>
      query.state.data ? false : ASK_AGAIN_MILLISECONDS,
  });
  return data;
}
