import type { LocalizedText } from '@passerelle/plugin-approvals-common';

/**
 * The text in the reader's language; English where it is missing.
 */
export function localized(text: LocalizedText, language: string): string {
  return (language === 'fr' ? text.fr : undefined) ?? text.en;
}
