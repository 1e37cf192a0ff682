import { useEffect } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  martechSignalChannel,
  type MartechSignal,
} from '@passerelle/plugin-martech-common';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Reloads } from './Reloads';

/** One for all parts of a page that listen. */
const reloadsOf = new WeakMap<QueryClient, Reloads>();

/**
 * Keeps what is on screen true: when the registry says that a tool changed, that tool is asked for again, and a little
 * later lists are. Without the signals plugin nothing happens.
 */
export function useMartechSignal(): void {
  const signals = useApiHolder().get(signalApiRef);
  const queryClient = useQueryClient();
  useEffect(() => {
    const reloads = reloadsOf.get(queryClient) ?? new Reloads(queryClient);
    reloadsOf.set(queryClient, reloads);
    const subscription = signals?.subscribe<MartechSignal>(
      martechSignalChannel,
      ({ ref }) => reloads.tell(ref),
    );
    return () => subscription?.unsubscribe();
  }, [signals, queryClient]);
}
