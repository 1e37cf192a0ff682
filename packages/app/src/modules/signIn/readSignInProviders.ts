import { ConfigApi } from '@backstage/frontend-plugin-api';

/** The providers of the auth back end that this page knows how to use. */
export const supportedProviders = ['microsoft', 'oidc'] as const;

/** One of {@link supportedProviders}. */
export type SupportedProvider = (typeof supportedProviders)[number];

/** A button of the sign-in page. */
export type SignInProvider = { id: SupportedProvider; title: string };

const TITLE_OF: Record<SupportedProvider, string> = {
  microsoft: 'Microsoft',
  oidc: 'OpenID Connect',
};

/**
 * Reads `app.signIn.providers`.
 *
 * @param config - the configuration of the front end
 * @throws Error when a provider is not supported, with those that are
 */
export function readSignInProviders(config: ConfigApi): SignInProvider[] {
  const providers = config.getOptionalConfigArray('app.signIn.providers') ?? [];
  return providers.map(provider => {
    const configuredId = provider.getString('id');
    const id = supportedProviders.find(known => known === configuredId);
    if (!id) {
      throw new Error(
        `app.signIn.providers names "${configuredId}"; supported are ${supportedProviders.join(
          ', ',
        )}`,
      );
    }
    return { id, title: provider.getOptionalString('title') ?? TITLE_OF[id] };
  });
}
