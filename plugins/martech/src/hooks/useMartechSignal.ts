import { useEffect } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { martechSignalChannel } from '@passerelle/plugin-martech-common';
import { useQueryClient } from '@tanstack/react-query';
import { martechKeys } from './martechKeys';

/** Decisions come in bursts; one reload answers them all. */
const GATHER_MILLISECONDS = 300;

/**
 * Keeps what is on screen true: when the registry says that a tool changed, lists and that tool are asked for again.
 * Without the signals plugin nothing happens.
 */
export function useMartechSignal(): void {
  const signals = useApiHolder().get(signalApiRef);
  const queryClient = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const subscription = signals?.subscribe(martechSignalChannel, () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        queryClient.invalidateQueries({
          predicate: ({ queryKey: [plugin, what] }) =>
            plugin === martechKeys.all[0] &&
            what !== martechKeys.taxonomy[1] &&
            what !== martechKeys.title('')[1],
        });
      }, GATHER_MILLISECONDS);
    });
    return () => {
      clearTimeout(timer);
      subscription?.unsubscribe();
    };
  }, [signals, queryClient]);
}
