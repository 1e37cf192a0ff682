import { ProxiedSignInPage } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { Button, Flex } from '@backstage/ui';
import { EmptyState, ErrorState, statusCodeOf } from '@passerelle/ui';
import { ComponentType, useMemo, useState } from 'react';
import { appTranslationRef } from '../translations/appTranslationRef';
import { forgettingIdentity } from './forgettingIdentity';
import { SignInFrame } from './SignInFrame';

const NOT_FOUND = 404;

/** Signs the chosen person in, and says what to do when that fails. */
export function PersonaSignIn(props: {
  personRef: string;
  onSignInSuccess: SignInPageProps['onSignInSuccess'];
  onChooseAgain: () => void;
}) {
  const { personRef, onSignInSuccess, onChooseAgain } = props;
  const [attempt, setAttempt] = useState(1);

  const Failure: ComponentType<{ error?: Error }> = useMemo(
    () =>
      function FailedSignIn({ error }) {
        return (
          <SignInFailure
            error={error}
            onRetry={() => setAttempt(previous => previous + 1)}
            onChooseAgain={onChooseAgain}
          />
        );
      },
    [onChooseAgain],
  );

  return (
    <ProxiedSignInPage
      key={attempt}
      provider="personas"
      headers={{ 'X-Persona': personRef }}
      onSignInSuccess={identity =>
        onSignInSuccess(forgettingIdentity(identity))
      }
      ErrorComponent={Failure}
    />
  );
}

function SignInFailure(props: {
  error?: Error;
  onRetry: () => void;
  onChooseAgain: () => void;
}) {
  const { error, onRetry, onChooseAgain } = props;
  const { t } = useTranslationRef(appTranslationRef);
  // The catalog answers 404 for people that it has not read yet.
  const isNotReady = statusCodeOf(error) === NOT_FOUND;

  return (
    <SignInFrame>
      {isNotReady ? (
        <EmptyState
          title={t('signIn.failed')}
          description={t('signIn.notReady')}
          action={<Button onPress={onRetry}>{t('signIn.retry')}</Button>}
        />
      ) : (
        <ErrorState
          error={error}
          title={t('signIn.failed')}
          onRetry={onRetry}
        />
      )}
      <Flex justify="center">
        <Button variant="tertiary" onPress={onChooseAgain}>
          {t('signIn.chooseOther')}
        </Button>
      </Flex>
    </SignInFrame>
  );
}
