import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  toolPath,
  type EntityRef,
  type MartechServiceApi,
  type PortalEntityPage,
  type SeededSuspension,
  type ServiceRegistration,
  type ToolOutcome,
  type ToolSubject,
} from '@passerelle/plugin-martech-common';

/**
 * Calls the tool registry with the identity of the plugin that uses it.
 *
 * @internal
 */
export class MartechServiceClient implements MartechServiceApi {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): MartechServiceClient {
    return new MartechServiceClient(options.auth, options.discovery);
  }

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  async getSubject(ref: EntityRef): Promise<ToolSubject | undefined> {
    const response = await this.#fetch(`/service${toolPath(ref)}/subject`);
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    return this.#read<ToolSubject>(response);
  }

  async recordOutcome(ref: EntityRef, outcome: ToolOutcome): Promise<void> {
    await this.#post(`/service${toolPath(ref)}/outcomes`, outcome);
  }

  async seedSuspension(
    ref: EntityRef,
    suspension: SeededSuspension,
  ): Promise<void> {
    await this.#post(`/service${toolPath(ref)}/seeded-suspension`, suspension);
  }

  async registerTool(
    registration: ServiceRegistration,
  ): ReturnType<MartechServiceApi['registerTool']> {
    return this.#post('/service/tools', registration);
  }

  async listPortalEntities(
    query: { cursor?: string } = {},
  ): Promise<PortalEntityPage> {
    const search = query.cursor
      ? `?${new URLSearchParams({ cursor: query.cursor })}`
      : '';
    return this.#read(await this.#fetch(`/service/portal-entities${search}`));
  }

  async listStatuses(
    query: { since?: string } = {},
  ): ReturnType<MartechServiceApi['listStatuses']> {
    const search = query.since
      ? `?${new URLSearchParams({ since: query.since })}`
      : '';
    const response = await this.#fetch(`/service/statuses${search}`);
    return this.#read(response);
  }

  async #post<T>(path: string, body: object): Promise<T> {
    const response = await this.#fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return this.#read<T>(response);
  }

  async #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl('martech'),
      this.#auth.getPluginRequestToken({
        onBehalfOf: await this.#auth.getOwnServiceCredentials(),
        targetPluginId: 'martech',
      }),
    ]);
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return fetch(`${baseUrl}/v1${path}`, { ...init, headers });
  }

  async #read<T>(response: Response): Promise<T> {
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
