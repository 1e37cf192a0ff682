import { useAppLanguage } from '@passerelle/ui';
import { useEffect } from 'react';

/** Keeps `<html lang>` true, so that screen readers and browsers speak the right language; also before sign-in. */
export function DocumentLanguage() {
  const language = useAppLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return null;
}
