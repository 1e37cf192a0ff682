import {
  QueryClient,
  QueryClientContext,
  QueryClientProvider,
} from '@tanstack/react-query';
import { ReactNode, useContext } from 'react';
import { createQueryClient } from './createQueryClient';

let clientOfThisWindow: QueryClient | undefined;

function sharedClient(): QueryClient {
  clientOfThisWindow ??= createQueryClient();
  return clientOfThisWindow;
}

/**
 * Properties of {@link QueryProvider}.
 *
 * @public
 */
export type QueryProviderProps = {
  children?: ReactNode;
  /** Replaces the shared client, for tests. */
  client?: QueryClient;
};

/**
 * Gives the pages of this window one cache of server data.
 *
 * @remarks
 * Every plugin wraps its pages in it, so that it works in any app; inside another provider it keeps that one's client.
 *
 * @public
 */
export function QueryProvider(props: QueryProviderProps) {
  const outer = useContext(QueryClientContext);
  const client = props.client ?? outer ?? sharedClient();
  return (
    <QueryClientProvider client={client}>{props.children}</QueryClientProvider>
  );
}
