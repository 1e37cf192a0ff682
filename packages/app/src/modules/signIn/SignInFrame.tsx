import {
  appLanguageApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { useAppLanguage } from '@passerelle/ui';
import { RiTranslate2 } from '@remixicon/react';
import { ReactNode, useEffect } from 'react';
import { appTranslationRef } from '../translations/appTranslationRef';
import styles from './SignIn.module.css';

/** What the sign-in pages share: the name of the portal, its promise, the language. */
export function SignInFrame(props: { children: ReactNode }) {
  const { t } = useTranslationRef(appTranslationRef);
  const languageApi = useApi(appLanguageApiRef);
  const otherLanguage = useAppLanguage() === 'fr' ? 'en' : 'fr';
  const title = t('signIn.title');

  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <span className={styles.brand}>
          Passerelle<span aria-hidden="true">.</span>
        </span>
        {languageApi.getAvailableLanguages().languages.length > 1 && (
          <Button
            variant="tertiary"
            iconStart={<RiTranslate2 />}
            onPress={() => languageApi.setLanguage(otherLanguage)}
            // The label is in the other language, so say so.
            lang={otherLanguage}
          >
            {t('person.language')}
          </Button>
        )}
      </div>
      <header className={styles.head}>
        <Text as="h1" className={styles.title}>
          {title}
        </Text>
        <p className={styles.lead}>{t('signIn.lead')}</p>
      </header>
      {props.children}
    </main>
  );
}
