import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';

/** The bucket and key under which other parts of the portal find the language of a person. */
export const LANGUAGE_SETTING = { bucket: 'passerelle', key: 'language' };

/**
 * Keeps a copy of the chosen language in the person's settings on the server, where notifications and mails look for it.
 *
 * @remarks
 * A copy only: this browser's choice rules here, so nobody's page changes its language under their eyes.
 *
 * @param language - the language in use
 */
export function useMirroredLanguage(language: string): void {
  const storageApi = useApi(storageApiRef);
  useEffect(() => {
    const bucket = storageApi.forBucket(LANGUAGE_SETTING.bucket);
    let isWritten = false;
    const subscription = bucket
      .observe$<string>(LANGUAGE_SETTING.key)
      .subscribe(snapshot => {
        const isKnown = snapshot.presence !== 'unknown';
        if (isKnown && !isWritten && snapshot.value !== language) {
          isWritten = true;
          bucket.set(LANGUAGE_SETTING.key, language).catch(() => {
            // The copy is a convenience; the next page load tries again.
          });
        }
      });
    return () => subscription.unsubscribe();
  }, [storageApi, language]);
}
