import { QueryClient } from '@tanstack/react-query';
import { statusCodeOf } from '../states/statusCodeOf';

const MAXIMUM_RETRIES = 2;
const STALE_AFTER_MILLISECONDS = 10_000;
const ERROR_STANDS_MILLISECONDS = 5_000;

/**
 * Makes a query client with the rules of the portal.
 *
 * @remarks
 * A refusal (4xx) is an answer: asking again changes nothing and makes the person wait. Commands are never repeated by themselves.
 *
 * @public
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: STALE_AFTER_MILLISECONDS,
        // A part that appears because a call failed must not repeat the call at once: it would go round for ever.
        retryOnMount: query =>
          Date.now() - query.state.errorUpdatedAt > ERROR_STANDS_MILLISECONDS,
        retry: (failureCount, error) =>
          !isRefusal(error) && failureCount < MAXIMUM_RETRIES,
      },
      mutations: { retry: false },
    },
  });
}

function isRefusal(error: unknown): boolean {
  const statusCode = statusCodeOf(error);
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500;
}
