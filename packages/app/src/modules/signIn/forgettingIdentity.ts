import { IdentityApi } from '@backstage/frontend-plugin-api';
import { forgetChosenPersona } from './chosenPersona';

/**
 * An identity that forgets the chosen person when it signs out.
 *
 * @remarks
 * Signing out reloads the page, and a kept choice would sign the same person in again. It covers the sign-out of the stock settings page too.
 *
 * @param identity - the one that does the work
 */
export function forgettingIdentity(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: () => {
      forgetChosenPersona();
      return identity.signOut();
    },
  };
}
