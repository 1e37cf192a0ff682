import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import type { UserCredentials } from './Authorizer';

/** A part of a list. */
export type PageRequest = { limit: number; cursor?: string };

/** Asks the approval engine for the requests about a tool, in the name of the person: it decides what they may see. */
export class RequestLister {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): RequestLister {
    return new RequestLister(options.auth, options.discovery);
  }

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  /** @throws ResponseError when the engine refuses or does not answer. */
  async list(
    credentials: UserCredentials,
    subjectRef: EntityRef,
    page: PageRequest,
  ): Promise<unknown> {
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl('approvals'),
      this.#auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'approvals',
      }),
    ]);
    const query = new URLSearchParams({
      subjectRef,
      limit: String(page.limit),
      ...(page.cursor && { cursor: page.cursor }),
    });
    const response = await fetch(`${baseUrl}/v1/requests?${query}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }
}
