import { useMemo } from 'react';
import { createFormatters, Formatters } from './createFormatters';
import { useAppLanguage } from './useAppLanguage';

/**
 * The formatters of the language that the person reads; they change with it.
 *
 * @public
 */
export function useFormatters(): Formatters {
  const language = useAppLanguage();
  return useMemo(() => createFormatters({ language }), [language]);
}
