import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { readChosenPersona } from '../signIn/chosenPersona';

/** Who is signed in, by the name to show. */
export function useSignedInPerson(): {
  name: string;
  email?: string;
  isPersona: boolean;
} {
  const identityApi = useApi(identityApiRef);
  const { data: profile } = useQuery({
    queryKey: ['identity', 'profile'],
    queryFn: () => identityApi.getProfileInfo(),
    staleTime: Infinity,
  });
  return {
    name: profile?.displayName ?? profile?.email ?? '…',
    email: profile?.email,
    isPersona: readChosenPersona() !== undefined,
  };
}
