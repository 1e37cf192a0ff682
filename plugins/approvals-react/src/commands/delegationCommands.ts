import { useApi } from '@backstage/core-plugin-api';
import type { CreateDelegationInput } from '@passerelle/plugin-approvals-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { approvalsApiRef } from '../api/approvalsApiRef';
import { approvalsKeys } from '../queries/approvalsKeys';
import { isAnswered } from './isAnswered';
import { useIdempotencyKey } from './useIdempotencyKey';

/**
 * Lets somebody else answer the reader's reviews for a while.
 *
 * @public
 */
export function useCreateDelegation() {
  const api = useApi(approvalsApiRef);
  const queryClient = useQueryClient();
  const { keyFor, forget } = useIdempotencyKey();
  return useMutation({
    mutationFn: (input: CreateDelegationInput) =>
      api.createDelegation(input, { idempotencyKey: keyFor(input) }),
    onSuccess: () => {
      forget();
      return queryClient.invalidateQueries({
        queryKey: approvalsKeys.delegations,
      });
    },
    onError: error => {
      if (isAnswered(error)) {
        forget();
      }
    },
  });
}

/**
 * Ends a delegation; repeating it changes nothing.
 *
 * @public
 */
export function useEndDelegation() {
  const api = useApi(approvalsApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.endDelegation(id),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: approvalsKeys.delegations }),
  });
}
