import { useRequests } from '@passerelle/plugin-approvals-react';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import type { EntityRef } from '@passerelle/plugin-martech-common';

/** More requests of one person about one tool than this are not looked through. */
const LOOKED_THROUGH = 100;

/**
 * A request about a tool, if the person may see it: a link to a request of others would lead to "not found".
 *
 * @param toolRef - The tool that the request is about
 * @param id - The id of the request
 */
export function useVisibleRequest(
  toolRef: EntityRef,
  id: string | undefined,
): ApprovalRequest | undefined {
  const requests = useRequests(
    { subjectRef: toolRef, limit: LOOKED_THROUGH },
    { enabled: id !== undefined },
  );
  return requests.data?.items.find(request => request.id === id);
}
