import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { Text } from '@backstage/ui';
import { EmptyState } from '@passerelle/ui';
import { useMemo } from 'react';
import { appTranslationRef } from '../translations/appTranslationRef';
import { ProviderButton } from './ProviderButton';
import { readSignInProviders } from './readSignInProviders';
import styles from './SignIn.module.css';

/** Sign-in with the account that people have in their company. */
export function CompanySignIn(props: Pick<SignInPageProps, 'onSignInSuccess'>) {
  const { t } = useTranslationRef(appTranslationRef);
  const config = useApi(configApiRef);
  const providers = useMemo(() => readSignInProviders(config), [config]);

  if (providers.length === 0) {
    return (
      <EmptyState
        title={t('signIn.notConfigured')}
        description={t('signIn.notConfiguredDescription')}
      />
    );
  }
  return (
    <section className={styles.company} aria-labelledby="company-account">
      <Text as="h2" id="company-account" className={styles.subtitle}>
        {t('signIn.company')}
      </Text>
      {providers.map(provider => (
        <ProviderButton
          key={provider.id}
          provider={provider}
          onSignInSuccess={props.onSignInSuccess}
        />
      ))}
    </section>
  );
}
