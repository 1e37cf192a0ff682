import { useApi } from '@backstage/core-plugin-api';
import type { ListRequestsQuery } from '@passerelle/plugin-approvals-common';
import {
  keepPreviousData,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { approvalsApiRef } from '../api/approvalsApiRef';
import { approvalsKeys } from './approvalsKeys';
import { readAgain } from './readAgain';
import { useApprovalsSignal } from './useApprovalsSignal';

/**
 * A page of the requests that the reader may see. The previous page stays on
 * screen while the next one loads.
 *
 * @param query - filters, order and page
 * @param options - `enabled: false` waits
 * @public
 */
export function useRequests(
  query: ListRequestsQuery = {},
  options: { enabled?: boolean } = {},
) {
  const api = useApi(approvalsApiRef);
  const queryClient = useQueryClient();
  useApprovalsSignal(() => {
    void readAgain(queryClient, approvalsKeys.list(query));
  });
  return useQuery({
    queryKey: approvalsKeys.list(query),
    queryFn: () => api.listRequests(query),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
  });
}
