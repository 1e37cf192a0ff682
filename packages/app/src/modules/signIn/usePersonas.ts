import { discoveryApiRef, useApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { useQuery } from '@tanstack/react-query';

const NOT_FOUND = 404;

/** One of the people of the example company. */
export type Persona = {
  ref: string;
  name: string;
  role: { en: string; fr: string };
  team: { en: string; fr: string };
};

/**
 * The people that one can sign in as.
 *
 * @returns a query whose data is `'off'` where the portal does not offer personas
 */
export function usePersonas() {
  const discoveryApi = useApi(discoveryApiRef);
  return useQuery({
    queryKey: ['auth', 'personas'],
    queryFn: async (): Promise<Persona[] | 'off'> => {
      // Plain fetch: fetchApi waits for an identity, and there is none yet.
      const response = await fetch(
        `${await discoveryApi.getBaseUrl('auth')}/personas/people`,
      );
      if (response.status === NOT_FOUND) {
        return 'off';
      }
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      const { items }: { items: Persona[] } = await response.json();
      return items;
    },
  });
}
