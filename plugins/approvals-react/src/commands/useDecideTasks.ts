import { useApi } from '@backstage/core-plugin-api';
import type { TaskDecisionInput } from '@passerelle/plugin-approvals-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { approvalsApiRef } from '../api/approvalsApiRef';
import { approvalsKeys } from '../queries/approvalsKeys';
import { isAnswered } from './isAnswered';
import { useIdempotencyKey } from './useIdempotencyKey';

/**
 * Answers several reviews at once. It resolves with a result per review: one
 * that was refused does not undo the others.
 *
 * @public
 */
export function useDecideTasks() {
  const api = useApi(approvalsApiRef);
  const queryClient = useQueryClient();
  const { keyFor, forget } = useIdempotencyKey();
  return useMutation({
    mutationFn: async (items: TaskDecisionInput[]) =>
      (await api.decideTasks(items, { idempotencyKey: keyFor(items) })).items,
    onSuccess: () => {
      forget();
      // Not awaited: the person sees the results at once, lists follow.
      void queryClient.invalidateQueries({ queryKey: approvalsKeys.all });
    },
    onError: error => {
      if (isAnswered(error)) {
        forget();
      }
    },
  });
}
