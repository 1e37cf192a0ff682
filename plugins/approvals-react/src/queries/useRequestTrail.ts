import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { approvalsApiRef } from '../api/approvalsApiRef';
import { approvalsKeys } from './approvalsKeys';

/**
 * The audit trail of a request, oldest first.
 *
 * @public
 */
export function useRequestEvents(id: string) {
  const api = useApi(approvalsApiRef);
  return useQuery({
    queryKey: approvalsKeys.events(id),
    queryFn: async () => (await api.listEvents(id)).items,
  });
}

/**
 * The comments on a request, oldest first.
 *
 * @public
 */
export function useRequestComments(id: string) {
  const api = useApi(approvalsApiRef);
  return useQuery({
    queryKey: approvalsKeys.comments(id),
    queryFn: async () => (await api.listComments(id)).items,
  });
}

/**
 * What changed between two revisions of a request, field by field.
 *
 * @param id - the id of the request
 * @param range - nothing is loaded unless `from` is before `to`
 * @public
 */
export function useRequestDifference(
  id: string,
  range: { from: number; to: number },
) {
  const api = useApi(approvalsApiRef);
  return useQuery({
    queryKey: approvalsKeys.difference(id, range.from, range.to),
    queryFn: async () => (await api.getDifference(id, range)).items,
    enabled: range.from < range.to,
  });
}

/**
 * What is judged, field by field: the answers of the form and the sheet.
 *
 * @public
 */
export function useRequestSubject(id: string) {
  const api = useApi(approvalsApiRef);
  return useQuery({
    queryKey: approvalsKeys.subject(id),
    queryFn: async () => (await api.getSubject(id)).items,
  });
}
