import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { approvalsKeys } from './approvalsKeys';

/**
 * Asks again for what is cached, after news that it has changed.
 *
 * @remarks
 * An answer that is on its way may be older than the news, so it is dropped:
 * `invalidateQueries` alone would take the first answer of a query for fresh.
 * What is not on screen hears no news itself, so it is read again when it
 * comes back.
 *
 * @param queryKey - all queries below it
 */
export async function readAgain(
  queryClient: QueryClient,
  queryKey: QueryKey,
): Promise<void> {
  void queryClient.invalidateQueries({
    queryKey: approvalsKeys.all,
    type: 'inactive',
    refetchType: 'none',
  });
  await queryClient.cancelQueries({ queryKey });
  await queryClient.invalidateQueries({ queryKey });
}
