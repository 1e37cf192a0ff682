import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useAppLanguage, useFormatters, type Formatters } from '@passerelle/ui';
import { martechTranslationRef } from '../translations/ref';
import {
  martechFormatters,
  type MartechFormatters,
  type Translate,
} from './martechFormatters';

/** The words of the plugin and the formatters, in one language. */
export type Words = MartechFormatters & {
  t: Translate;
  language: string;
  formatters: Formatters;
};

/** The words of the plugin and the formatters, in the language that the person reads. */
export function useWords(): Words {
  const { t } = useTranslationRef(martechTranslationRef);
  const language = useAppLanguage();
  const formatters = useFormatters();
  return useMemo(
    () => ({ t, language, formatters, ...martechFormatters(language, t) }),
    [t, language, formatters],
  );
}
