import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useCallback, useSyncExternalStore } from 'react';

const DEFAULT_LANGUAGE = 'en';

/**
 * The language that the person has chosen for the portal, live.
 *
 * @remarks
 * Falls back to English where no language API is registered, as in unit tests.
 *
 * @returns a language tag, for instance `fr`
 * @public
 */
export function useAppLanguage(): string {
  const languageApi = useApiHolder().get(appLanguageApiRef);

  const subscribe = useCallback(
    (onChange: () => void) => {
      const subscription = languageApi?.language$().subscribe(onChange);
      return () => subscription?.unsubscribe();
    },
    [languageApi],
  );
  const getLanguage = useCallback(
    () => languageApi?.getLanguage().language ?? DEFAULT_LANGUAGE,
    [languageApi],
  );

  return useSyncExternalStore(subscribe, getLanguage);
}
