import { useCallback } from 'react';
import type { LocalizedText } from '@passerelle/plugin-martech-common';
import { useAppLanguage } from '@passerelle/ui';

/** Picks the language that the person reads; what is missing in it is shown in the other one. */
export function localize(text: LocalizedText, language: string): string {
  return language === 'fr' ? text.fr || text.en : text.en || text.fr;
}

/** Gives the text in the language that the person reads. */
export function useLocalize(): (text: LocalizedText) => string {
  const language = useAppLanguage();
  return useCallback(text => localize(text, language), [language]);
}
