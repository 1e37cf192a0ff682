import { useEffect, useRef } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  approvalsSignalChannel,
  type ApprovalsSignal,
} from '@passerelle/plugin-approvals-common';

/**
 * Calls `onSignal` for each change of a request that the reader may see.
 *
 * @remarks
 * Subscribes to the channel itself: `useSignal` keeps the last message only,
 * and two that arrive within one render would count as one. Without the
 * signals plugin nothing is called.
 *
 * @param onSignal - may change with each render
 * @public
 */
export function useApprovalsSignal(
  onSignal: (signal: ApprovalsSignal) => void,
): void {
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(onSignal);
  useEffect(() => {
    latest.current = onSignal;
  });
  useEffect(() => {
    const subscription = signals?.subscribe<ApprovalsSignal>(
      approvalsSignalChannel,
      signal => latest.current(signal),
    );
    return () => subscription?.unsubscribe();
  }, [signals]);
}
