import { useApi } from '@backstage/core-plugin-api';
import type { ListTasksQuery } from '@passerelle/plugin-approvals-common';
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
 * The reviews that wait for the reader, or those that the reader has done.
 *
 * @param query - which ones, order and page
 * @public
 */
export function useTasks(query: ListTasksQuery = {}) {
  const api = useApi(approvalsApiRef);
  const queryClient = useQueryClient();
  useApprovalsSignal(() => {
    void readAgain(queryClient, approvalsKeys.tasks(query));
  });
  return useQuery({
    queryKey: approvalsKeys.tasks(query),
    queryFn: () => api.listTasks(query),
    placeholderData: keepPreviousData,
  });
}
