import { NotAllowedError } from '@backstage/errors';

/**
 * The story writes requests and decisions in the name of people, so a production portal must not start with it.
 *
 * @param nodeEnv - the value of `NODE_ENV`.
 * @throws NotAllowedError in production.
 */
export function assertNotProduction(nodeEnv: string | undefined): void {
  if (nodeEnv === 'production') {
    throw new NotAllowedError(
      'The example company is for development only and is refused when NODE_ENV is production: set passerelle.exampleCompany to false.',
    );
  }
}
