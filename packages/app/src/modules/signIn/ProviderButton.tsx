import { UserIdentity } from '@backstage/core-components';
import {
  BackstageIdentityApi,
  IdentityApi,
  microsoftAuthApiRef,
  ProfileInfoApi,
  SessionApi,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { Button } from '@backstage/ui';
import { ErrorState } from '@passerelle/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { appTranslationRef } from '../translations/appTranslationRef';
import { oidcAuthApiRef } from './oidcAuthApi';
import { SignInProvider } from './readSignInProviders';

type AuthApi = ProfileInfoApi & BackstageIdentityApi & SessionApi;

/** Signs in with one provider: at once when it still has a session, else at a press. */
export function ProviderButton(
  props: { provider: SignInProvider } & Pick<
    SignInPageProps,
    'onSignInSuccess'
  >,
) {
  const { provider, onSignInSuccess } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const authApis: Record<SignInProvider['id'], AuthApi> = {
    microsoft: useApi(microsoftAuthApiRef),
    oidc: useApi(oidcAuthApiRef),
  };
  const authApi = authApis[provider.id];

  const session = useQuery({
    queryKey: ['auth', provider.id, 'session'],
    queryFn: async () =>
      (await openSession(authApi, { optional: true })) ?? false,
    retry: false,
  });
  const signIn = useMutation({
    mutationFn: () => openSession(authApi, { instantPopup: true }),
  });
  const identity = signIn.data || session.data;

  useEffect(() => {
    if (identity) {
      onSignInSuccess(identity);
    }
  }, [identity, onSignInSuccess]);

  return (
    <>
      <Button
        variant="primary"
        size="medium"
        isPending={session.isPending || signIn.isPending}
        onPress={() => signIn.mutate()}
      >
        {t('signIn.provider', { provider: provider.title })}
      </Button>
      {signIn.error && (
        <ErrorState error={signIn.error} title={t('signIn.failed')} />
      )}
    </>
  );
}

async function openSession(
  authApi: AuthApi,
  options: { optional?: boolean; instantPopup?: boolean },
): Promise<IdentityApi | undefined> {
  const response = await authApi.getBackstageIdentity(options);
  if (!response) {
    return undefined;
  }
  const profile = await authApi.getProfile({ optional: true });
  return UserIdentity.create({
    identity: response.identity,
    authApi,
    profile,
  });
}
