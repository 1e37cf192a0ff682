import { useApi } from '@backstage/core-plugin-api';
import type {
  CommentInput,
  CreateRequestInput,
  DecideInput,
  ExtendInput,
  FulfilmentInput,
  ReassignInput,
} from '@passerelle/plugin-approvals-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { approvalsApiRef } from '../api/approvalsApiRef';
import { approvalsKeys } from '../queries/approvalsKeys';
import { isAnswered } from './isAnswered';
import { useIdempotencyKey } from './useIdempotencyKey';
import { useRequestCommand } from './useRequestCommand';

/**
 * Files a request.
 *
 * @public
 */
export function useCreateRequest() {
  return useRequestCommand<CreateRequestInput>((api, input, options) =>
    api.createRequest(input, options),
  );
}

/**
 * Answers a review.
 *
 * @public
 */
export function useDecide() {
  return useRequestCommand<{ requestId: string; decision: DecideInput }>(
    (api, { requestId, decision }, options) =>
      api.decide(requestId, decision, options),
    ({ requestId }) => requestId,
  );
}

/**
 * Takes a request back.
 *
 * @public
 */
export function useWithdraw(id: string) {
  return useRequestCommand<{ comment?: string }>(
    (api, input, options) => api.withdraw(id, input, options),
    () => id,
  );
}

/**
 * Replaces the values of a request and sends it again, as one intention. The
 * values may be saved and the sending fail: a retry then starts from the
 * revision of the saved values.
 *
 * @public
 */
export function useResubmit(id: string) {
  return useRequestCommand<{
    values: Record<string, unknown>;
    expectedRevision: number;
    comment?: string;
  }>(
    async (api, { values, expectedRevision, comment }, options) => {
      const key = options.idempotencyKey ?? '';
      await api.updateValues(
        id,
        { values, expectedRevision },
        { idempotencyKey: `${key}-values` },
      );
      return api.submit(id, comment ? { comment } : {}, {
        idempotencyKey: `${key}-submit`,
      });
    },
    () => id,
  );
}

/**
 * Keeps the values of a request without sending it.
 *
 * @public
 */
export function useSaveValues(id: string) {
  return useRequestCommand<{
    values: Record<string, unknown>;
    expectedRevision: number;
  }>(
    (api, input, options) => api.updateValues(id, input, options),
    () => id,
  );
}

/**
 * Says that what was approved is done, or could not be done.
 *
 * @public
 */
export function useReportFulfilment(id: string) {
  return useRequestCommand<FulfilmentInput>(
    (api, input, options) => api.reportFulfilment(id, input, options),
    () => id,
  );
}

/**
 * Reminds those who hold the open reviews.
 *
 * @public
 */
export function useNudge(id: string) {
  return useRequestCommand<void>(
    (api, _input, options) => api.nudge(id, options),
    () => id,
  );
}

/**
 * Hands a review to others.
 *
 * @public
 */
export function useReassign(id: string) {
  return useRequestCommand<ReassignInput>(
    (api, input, options) => api.reassign(id, input, options),
    () => id,
  );
}

/**
 * Takes back what was granted.
 *
 * @public
 */
export function useRevoke(id: string) {
  return useRequestCommand<{ comment: string }>(
    (api, input, options) => api.revoke(id, input, options),
    () => id,
  );
}

/**
 * Moves the end of what was granted.
 *
 * @public
 */
export function useExtend(id: string) {
  return useRequestCommand<ExtendInput>(
    (api, input, options) => api.extend(id, input, options),
    () => id,
  );
}

/**
 * Adds a comment.
 *
 * @public
 */
export function useAddComment(id: string) {
  const api = useApi(approvalsApiRef);
  const queryClient = useQueryClient();
  const { keyFor, forget } = useIdempotencyKey();
  return useMutation({
    mutationFn: (input: CommentInput) =>
      api.addComment(id, input, { idempotencyKey: keyFor(input) }),
    onSuccess: () => {
      forget();
      return queryClient.invalidateQueries({
        queryKey: approvalsKeys.request(id),
      });
    },
    onError: error => {
      if (isAnswered(error)) {
        forget();
      }
    },
  });
}
