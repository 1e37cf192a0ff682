import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  ApprovalsClient,
  type ApprovalRequest,
  type CreateRequestInput,
} from '@passerelle/plugin-approvals-common';
import type { UserCredentials } from '../../services/Authorizer';

/** Calls the approval engine in the name of a person: it decides what they may file. */
export class ApprovalsCaller {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): ApprovalsCaller {
    return new ApprovalsCaller(options.auth, options.discovery);
  }

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  /** @throws what the engine refuses with, in its words; ResponseError when it fails. */
  async file(
    credentials: UserCredentials,
    input: CreateRequestInput,
    idempotencyKey: string | undefined,
  ): Promise<ApprovalRequest> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'approvals',
    });
    const client = new ApprovalsClient({
      discoveryApi: this.#discovery,
      fetchApi: {
        fetch: (url, init) => {
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          return fetch(url, { ...init, headers });
        },
      },
    });
    return client.createRequest(input, { idempotencyKey }).catch(error => {
      // The engine's own words tell the agent what to do; those of the transport do not.
      throw error instanceof ResponseError && error.statusCode < 500
        ? error.cause
        : error;
    });
  }
}
