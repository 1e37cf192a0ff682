import { SignInPageProps } from '@backstage/plugin-app-react';
import {
  createQueryClient,
  ErrorState,
  LoadingState,
  QueryProvider,
} from '@passerelle/ui';
import { useCallback, useState } from 'react';
import {
  forgetChosenPersona,
  keepChosenPersona,
  readChosenPersona,
} from './chosenPersona';
import { CompanySignIn } from './CompanySignIn';
import { PersonaPicker } from './PersonaPicker';
import { PersonaSignIn } from './PersonaSignIn';
import { SignInFrame } from './SignInFrame';
import { Persona, usePersonas } from './usePersonas';

/** What stands before the portal until somebody is signed in. */
export function SignInPage(props: SignInPageProps) {
  // Its own cache: what is known before sign-in belongs to nobody.
  const [client] = useState(createQueryClient);
  return (
    <QueryProvider client={client}>
      <SignIn onSignInSuccess={props.onSignInSuccess} />
    </QueryProvider>
  );
}

function SignIn(props: Pick<SignInPageProps, 'onSignInSuccess'>) {
  const [chosenRef, setChosenRef] = useState(readChosenPersona);
  const choose = useCallback((persona: Persona) => {
    keepChosenPersona(persona.ref);
    setChosenRef(persona.ref);
  }, []);
  const chooseAgain = useCallback(() => {
    forgetChosenPersona();
    setChosenRef(undefined);
  }, []);

  if (chosenRef) {
    return (
      <PersonaSignIn
        personRef={chosenRef}
        onSignInSuccess={props.onSignInSuccess}
        onChooseAgain={chooseAgain}
      />
    );
  }
  return (
    <SignInFrame>
      <WaysIn onChoose={choose} onSignInSuccess={props.onSignInSuccess} />
    </SignInFrame>
  );
}

function WaysIn(
  props: { onChoose: (persona: Persona) => void } & Pick<
    SignInPageProps,
    'onSignInSuccess'
  >,
) {
  const { data, error, refetch } = usePersonas();
  if (error) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <LoadingState shape="cards" count={6} height={82} />;
  }
  if (data === 'off') {
    return <CompanySignIn onSignInSuccess={props.onSignInSuccess} />;
  }
  return <PersonaPicker people={data} onChoose={props.onChoose} />;
}
