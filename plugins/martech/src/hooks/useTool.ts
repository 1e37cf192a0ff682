import { useApi } from '@backstage/core-plugin-api';
import type { EntityRef, Tool } from '@passerelle/plugin-martech-common';
import { statusCodeOf } from '@passerelle/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { martechApiRef } from '../api/martechApiRef';
import { martechKeys } from './martechKeys';
import { useMartechSignal } from './useMartechSignal';

/** How often a tool that the catalog knows is asked for until the registry has read it. */
const READING_AGAIN_MILLISECONDS = 3_000;

/** Whether the registry has not read this tool yet (or never will). */
export function isUnread(error: unknown): boolean {
  return statusCodeOf(error) === 404;
}

/**
 * One tool, kept fresh while it is on screen. A tool that the registry does not know yet is asked for again
 * every few seconds: the catalog knows a new tool a moment before the registry does.
 *
 * @param ref - The entity ref of the tool
 * @public
 */
export function useTool(ref: EntityRef) {
  const api = useApi(martechApiRef);
  useMartechSignal();
  return useQuery({
    queryKey: martechKeys.detail(ref),
    queryFn: () => api.getTool(ref),
    refetchInterval: query =>
      isUnread(query.state.error) ? READING_AGAIN_MILLISECONDS : false,
  });
}

/**
 * What happened to a tool, newest first.
 *
 * @public
 */
export function useToolHistory(ref: EntityRef) {
  const api = useApi(martechApiRef);
  return useQuery({
    queryKey: martechKeys.history(ref),
    queryFn: async () => {
      const { items } = await api.getHistory(ref);
      return [...items].sort((a, b) => b.at.localeCompare(a.at));
    },
  });
}

/**
 * Tools that meet the same need and may be used.
 *
 * @param ref - The entity ref of the tool
 * @param options - `enabled: false` asks for nothing
 * @public
 */
export function useToolAlternatives(
  ref: EntityRef,
  options: { enabled: boolean },
) {
  const api = useApi(martechApiRef);
  return useQuery({
    queryKey: martechKeys.alternatives(ref),
    queryFn: async () => (await api.getAlternatives(ref)).items,
    enabled: options.enabled,
  });
}

/**
 * Suspends a tool, or allows it again; what the registry answers is on screen at once.
 *
 * @public
 */
export function useSuspension(ref: EntityRef) {
  const api = useApi(martechApiRef);
  const queryClient = useQueryClient();
  const onSuccess = async (tool: Tool) => {
    queryClient.setQueryData(martechKeys.detail(ref), tool);
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: martechKeys.history(ref) }),
      queryClient.invalidateQueries({ queryKey: martechKeys.lists }),
    ]);
  };
  return useMutation({
    mutationFn: (command: { action: 'suspend' | 'resume'; text: string }) =>
      command.action === 'suspend'
        ? api.suspend(ref, { reason: command.text })
        : api.resume(ref, { comment: command.text }),
    onSuccess,
  });
}
