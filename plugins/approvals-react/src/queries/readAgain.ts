import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Asks again for what is cached, after news that it has changed.
 *
 * @remarks
 * An answer that is on its way may be older than the news, so it is dropped:
 * `invalidateQueries` alone would take the first answer of a query for fresh.
 *
 * @param queryKey - all queries below it
 */
export async function readAgain(
  queryClient: QueryClient,
  queryKey: QueryKey,
): Promise<void> {
  await queryClient.cancelQueries({ queryKey });
  await queryClient.invalidateQueries({ queryKey });
}
