import { setTimeout as sleep } from 'node:timers/promises';
import type {
  ApprovalRequest,
  ApprovalsApi,
  RequestStatus,
} from '@passerelle/plugin-approvals-common';

const ENDS: readonly RequestStatus[] = [
  'approved',
  'rejected',
  'withdrawn',
  'expired',
];

/** Whether nothing more is decided on a request. */
export function isDecided({ status }: Pick<ApprovalRequest, 'status'>) {
  return ENDS.includes(status);
}

/**
 * Asks again and again, until a request is decided or the time is over.
 *
 * @returns the request as it was last seen.
 * @throws when the task is cancelled.
 */
export async function waitForOutcome(
  client: Pick<ApprovalsApi, 'getRequest'>,
  request: ApprovalRequest,
  options: { until: number; pollMs: number; signal?: AbortSignal },
): Promise<ApprovalRequest> {
  let current = request;
  while (!isDecided(current)) {
    const left = options.until - Date.now();
    if (left <= 0) {
      return current;
    }
    await sleep(Math.min(options.pollMs, left), undefined, {
      signal: options.signal,
    });
    current = await client.getRequest(request.id);
  }
  return current;
}
