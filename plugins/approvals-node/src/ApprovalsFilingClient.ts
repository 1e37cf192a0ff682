import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  ApprovalRequest,
  FileRequestInput,
} from '@passerelle/plugin-approvals-common';
import type { ApprovalsFiling } from './ApprovalsFiling';

/**
 * {@link ApprovalsFiling} over HTTP, with the identity of the plugin that uses it.
 *
 * @internal
 */
export class ApprovalsFilingClient implements ApprovalsFiling {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): ApprovalsFilingClient {
    return new ApprovalsFilingClient(options.auth, options.discovery);
  }

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  async file(input: FileRequestInput): Promise<ApprovalRequest> {
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl('approvals'),
      this.#auth.getPluginRequestToken({
        onBehalfOf: await this.#auth.getOwnServiceCredentials(),
        targetPluginId: 'approvals',
      }),
    ]);
    const response = await fetch(`${baseUrl}/v1/service/requests`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(input),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return await response.json();
  }
}
