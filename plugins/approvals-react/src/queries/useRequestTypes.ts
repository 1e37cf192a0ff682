import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { approvalsApiRef } from '../api/approvalsApiRef';
import { approvalsKeys } from './approvalsKeys';

const TYPES_FRESH_MS = 5 * 60 * 1000;

/**
 * The request types that the reader may file. They come from the
 * configuration, so they are asked for rarely.
 *
 * @public
 */
export function useRequestTypes() {
  const api = useApi(approvalsApiRef);
  return useQuery({
    queryKey: approvalsKeys.types,
    queryFn: async () => (await api.listRequestTypes()).items,
    staleTime: TYPES_FRESH_MS,
  });
}
