import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import { ApprovalsClient } from '@passerelle/plugin-approvals-common';
import type { UserCredentials } from '../../services/Authorizer';

/** Closes the request of a declaration. */
export type RequestClosing = {
  /**
   * Says in the request what was decided, in the name of the person, by the rules of the engine. A request that is
   * closed already stays as it is.
   *
   * @throws ConflictError while the request is with whoever made it
   * @throws ResponseError or NotAllowedError when the person may not decide on it, for instance on their own
   */
  close(
    credentials: UserCredentials,
    requestId: string,
    comment: string,
  ): Promise<void>;
};

/** Speaks to the approval engine in the name of whoever decides. */
export class EngineClosing implements RequestClosing {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): EngineClosing {
    return new EngineClosing(options.auth, options.discovery);
  }

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  async close(
    credentials: UserCredentials,
    requestId: string,
    comment: string,
  ): Promise<void> {
    const client = await this.#clientOf(credentials);
    const request = await client.getRequest(requestId);
    if (request.status === 'changes_requested') {
      throw new ConflictError(
        `The declaration ${request.number} was sent back to whoever made it; decide once it is submitted again`,
      );
    }
    if (request.status !== 'in_review') return;
    const review = request.stages
      .flatMap(({ reviews }) => reviews)
      .find(({ allowedVerdicts }) => allowedVerdicts.includes('approve'));
    if (!review) {
      throw new NotAllowedError(
        `The declaration ${request.number} is decided by somebody else of the IT department: nobody decides on their own`,
      );
    }
    await client.decide(requestId, {
      reviewId: review.id,
      verdict: 'approve',
      revision: request.revision,
      comment,
    });
  }

  async #clientOf(credentials: UserCredentials): Promise<ApprovalsClient> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'approvals',
    });
    return new ApprovalsClient({
      discoveryApi: this.#discovery,
      fetchApi: {
        fetch: (input, init) => {
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
  }
}
