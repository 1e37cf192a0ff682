import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { EntityRef } from '@passerelle/plugin-approvals-common';

export type Language = 'en' | 'fr';

/** Who calls: a person, or a service with a name that the configuration allows. */
export type Caller = {
  credentials: BackstageCredentials<
    BackstageUserPrincipal | BackstageServicePrincipal
  >;
  /** Undefined for a service. */
  userRef?: EntityRef;
  /** The language in which titles are given. */
  language: Language;
};
