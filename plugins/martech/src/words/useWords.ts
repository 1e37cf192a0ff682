import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useAppLanguage, useFormatters } from '@passerelle/ui';
import { martechTranslationRef } from '../translations/ref';
import { martechFormatters } from './martechFormatters';

/** The words of the plugin and the formatters, in the language that the person reads. */
export function useWords() {
  const { t } = useTranslationRef(martechTranslationRef);
  const language = useAppLanguage();
  const formatters = useFormatters();
  return useMemo(
    () => ({ t, language, formatters, ...martechFormatters(language, t) }),
    [t, language, formatters],
  );
}

export type Words = ReturnType<typeof useWords>;
