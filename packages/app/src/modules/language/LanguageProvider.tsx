import { useAppLanguage } from '@passerelle/ui';
import { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useMirroredLanguage } from './useMirroredLanguage';

/** Gives date pickers and number fields the language of the portal instead of that of the browser. */
export function LanguageProvider(props: { children: ReactNode }) {
  const language = useAppLanguage();
  useMirroredLanguage(language);
  return (
    // British English writes the day before the month, as the rest of the portal.
    <I18nProvider locale={language === 'en' ? 'en-GB' : language}>
      {props.children}
    </I18nProvider>
  );
}
