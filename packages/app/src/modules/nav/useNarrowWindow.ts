import { useSyncExternalStore } from 'react';

/** The same width as in the style sheets of the sidebar and the layout. */
const NARROW_QUERY = '(max-width: 900px)';

/** Whether the window is too narrow for a sidebar. */
export function useNarrowWindow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia?.(NARROW_QUERY).matches ?? false,
  );
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia?.(NARROW_QUERY);
  query?.addEventListener('change', onChange);
  return () => query?.removeEventListener('change', onChange);
}
