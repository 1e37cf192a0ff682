import type { FileLanguage } from '@passerelle/plugin-martech-common';
import { useAppLanguage } from '@passerelle/ui';

/** The language of files and of reports: the one that the person reads. */
export function useFileLanguage(): FileLanguage {
  return useAppLanguage() === 'fr' ? 'fr' : 'en';
}
