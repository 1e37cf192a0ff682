import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { UserCredentials } from '../../services/Authorizer';

/**
 * The person in whose name an agent works.
 *
 * @throws NotAllowedError for a service: actions are for people.
 */
export function personOf(
  auth: AuthService,
  credentials: BackstageCredentials,
): UserCredentials {
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new NotAllowedError(
      'Only people can do this; call the action with the credentials of a user',
    );
  }
  return credentials;
}
