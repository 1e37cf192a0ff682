import { useApi } from '@backstage/core-plugin-api';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { approvalsApiRef } from '../api/approvalsApiRef';
import { approvalsKeys } from './approvalsKeys';
import { readAgain } from './readAgain';
import { useApprovalsSignal } from './useApprovalsSignal';

/**
 * One request, kept fresh while it is on screen.
 *
 * @param id - the id of the request; nothing is loaded without one
 * @public
 */
export function useRequest(id: string | undefined) {
  const api = useApi(approvalsApiRef);
  const queryClient = useQueryClient();
  useApprovalsSignal(signal => {
    if (id === undefined || signal.requestId !== id) {
      return;
    }
    const known = queryClient.getQueryData<ApprovalRequest>(
      approvalsKeys.detail(id),
    );
    // Our own command has put the new state in the cache before the signal.
    if (known === undefined || known.version < signal.version) {
      void readAgain(queryClient, approvalsKeys.request(id));
    }
  });
  return useQuery({
    queryKey: approvalsKeys.detail(id ?? ''),
    queryFn: () => api.getRequest(id ?? ''),
    enabled: id !== undefined,
  });
}
