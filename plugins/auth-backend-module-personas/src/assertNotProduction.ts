import { NotAllowedError } from '@backstage/errors';

/**
 * Anybody can be anybody with personas, so a production portal must not start with them.
 *
 * @param nodeEnv - the value of `NODE_ENV`
 * @throws NotAllowedError in production
 */
export function assertNotProduction(nodeEnv: string | undefined): void {
  if (nodeEnv === 'production') {
    throw new NotAllowedError(
      'auth.providers.personas lets anybody sign in as anybody, so it is refused when NODE_ENV is production: remove it from the configuration and set up a real sign-in provider.',
    );
  }
}
