import { useApi } from '@backstage/core-plugin-api';
import type {
  ApprovalRequest,
  ApprovalsApi,
  CommandOptions,
} from '@passerelle/plugin-approvals-common';
import {
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { approvalsApiRef } from '../api/approvalsApiRef';
import { approvalsKeys } from '../queries/approvalsKeys';
import { isAnswered } from './isAnswered';
import { useIdempotencyKey } from './useIdempotencyKey';

/**
 * Runs a command that answers with the whole changed request, once per
 * intention, and shows the answer wherever the request is on screen.
 *
 * @param run - calls the engine
 * @param idOf - the request that is read again when the engine refuses, because
 * what the person saw may be old
 * @public
 */
export function useRequestCommand<TInput>(
  run: (
    api: ApprovalsApi,
    input: TInput,
    options: CommandOptions,
  ) => Promise<ApprovalRequest>,
  idOf?: (input: TInput) => string,
) {
  const api = useApi(approvalsApiRef);
  const queryClient = useQueryClient();
  const { keyFor, forget } = useIdempotencyKey();
  return useMutation({
    mutationFn: (input: TInput) =>
      run(api, input, { idempotencyKey: keyFor(input) }),
    onSuccess: request => {
      forget();
      return showChangedRequest(queryClient, request);
    },
    onError: (error, input) => {
      if (!isAnswered(error)) {
        return;
      }
      forget();
      if (idOf) {
        void queryClient.invalidateQueries({
          queryKey: approvalsKeys.request(idOf(input)),
        });
      }
    },
  });
}

function showChangedRequest(
  queryClient: QueryClient,
  request: ApprovalRequest,
) {
  queryClient.setQueryData(approvalsKeys.detail(request.id), request);
  // Not awaited: the person sees the answer at once, lists follow.
  void queryClient.invalidateQueries({ queryKey: approvalsKeys.lists });
  void queryClient.invalidateQueries({ queryKey: approvalsKeys.allTasks });
  for (const queryKey of [
    approvalsKeys.events(request.id),
    approvalsKeys.comments(request.id),
    approvalsKeys.subject(request.id),
    [...approvalsKeys.request(request.id), 'difference'],
  ]) {
    void queryClient.invalidateQueries({ queryKey });
  }
}
