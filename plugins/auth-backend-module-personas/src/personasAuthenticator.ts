import { isUserEntity, type UserEntity } from '@backstage/catalog-model';
import { AuthenticationError, NotFoundError } from '@backstage/errors';
import {
  createProxyAuthenticator,
  type AuthResolverContext,
  type SignInResolver,
} from '@backstage/plugin-auth-node';
import { parsePersonaRef } from './parsePersonaRef';

/** The header by which a browser or a program says who it wants to be. */
export const personaHeader = 'x-persona';

/** @internal */
export type PersonaResult = { ref: string };

async function findPersona(
  ref: string,
  context: AuthResolverContext,
): Promise<UserEntity> {
  try {
    const { entity } = await context.findCatalogUser({ entityRef: ref });
    if (isUserEntity(entity)) {
      return entity;
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'NotFoundError')) {
      throw error;
    }
  }
  throw new NotFoundError(
    `The catalog has no ${ref}. Right after a first start it may still be reading the people.`,
  );
}

/** Takes the person that the request names. */
export const personasAuthenticator = createProxyAuthenticator<
  undefined,
  PersonaResult,
  undefined
>({
  async defaultProfileTransform({ ref }, context) {
    const { spec, metadata } = await findPersona(ref, context);
    return {
      profile: {
        displayName:
          spec.profile?.displayName ?? metadata.title ?? metadata.name,
        email: spec.profile?.email,
        picture: spec.profile?.picture,
      },
    };
  },
  initialize: () => undefined,
  async authenticate({ req }) {
    const header = req.header(personaHeader);
    if (!header) {
      throw new AuthenticationError(
        'Say who you are with the header X-Persona, for instance user:default/marketer.',
      );
    }
    return { result: { ref: parsePersonaRef(header) } };
  },
});

/** Signs the person in with the groups that the catalog knows. */
export const personasSignInResolver: SignInResolver<PersonaResult> = (
  { result },
  context,
) => context.signInWithCatalogUser({ entityRef: result.ref });
