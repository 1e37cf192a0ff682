import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { approvalsApiRef } from '../api/approvalsApiRef';
import { approvalsKeys } from './approvalsKeys';

const LATEST = 50;

/**
 * The latest delegations that the reader gave or got.
 *
 * @public
 */
export function useDelegations() {
  const api = useApi(approvalsApiRef);
  return useQuery({
    queryKey: approvalsKeys.delegations,
    queryFn: async () => (await api.listDelegations({ limit: LATEST })).items,
  });
}
