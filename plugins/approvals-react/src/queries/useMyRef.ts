import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';

/**
 * The signed-in person.
 *
 * @returns undefined until it is known
 * @public
 */
export function useMyRef(): string | undefined {
  const identity = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['approvals', 'identity'],
    queryFn: async () => (await identity.getBackstageIdentity()).userEntityRef,
    staleTime: Infinity,
  });
  return data?.toLocaleLowerCase('en-US');
}
