import { useRequest } from '@passerelle/plugin-approvals-react';

/**
 * A request, if the person may see it: a link to a request of others would lead to "not found".
 *
 * @param id - The id of the request; nothing is asked without one
 */
export function useVisibleRequest(id: string | undefined) {
  return useRequest(id).data;
}
