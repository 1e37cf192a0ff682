import { appThemeApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useSyncExternalStore } from 'react';

/** The two looks of the portal. */
export type ThemeMode = 'light' | 'dark';

const DARK_QUERY = '(prefers-color-scheme: dark)';

/** The look that the person chose, else that of their system. */
export function useThemeMode(): ThemeMode {
  const chosen = useChosenThemeId();
  const systemMode = useSystemThemeMode();
  return chosen === 'light' || chosen === 'dark' ? chosen : systemMode;
}

/** The theme that the person chose; `undefined` follows the system. */
export function useChosenThemeId(): string | undefined {
  const themeApi = useApi(appThemeApiRef);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const subscription = themeApi.activeThemeId$().subscribe(onChange);
      return () => subscription.unsubscribe();
    },
    [themeApi],
  );
  return useSyncExternalStore(subscribe, () => themeApi.getActiveThemeId());
}

function useSystemThemeMode(): ThemeMode {
  return useSyncExternalStore(subscribeToSystem, readSystemMode);
}

function subscribeToSystem(onChange: () => void): () => void {
  const query = window.matchMedia?.(DARK_QUERY);
  query?.addEventListener('change', onChange);
  return () => query?.removeEventListener('change', onChange);
}

function readSystemMode(): ThemeMode {
  return window.matchMedia?.(DARK_QUERY).matches ? 'dark' : 'light';
}
