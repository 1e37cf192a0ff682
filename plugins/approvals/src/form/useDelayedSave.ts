import { useCallback, useEffect, useRef } from 'react';

const SAVE_DELAY_MS = 400;

/**
 * Saves once the person pauses, and at once when they leave.
 *
 * @param write - stores a value
 */
export function useDelayedSave<T>(write: (value: T) => unknown) {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const pending = useRef<() => void>();

  const cancel = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = undefined;
  }, []);
  const flush = useCallback(() => {
    const run = pending.current;
    cancel();
    run?.();
  }, [cancel]);
  const save = useCallback(
    (value: T) => {
      cancel();
      pending.current = () => write(value);
      timer.current = setTimeout(flush, SAVE_DELAY_MS);
    },
    [cancel, flush, write],
  );

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return { save, cancel };
}
