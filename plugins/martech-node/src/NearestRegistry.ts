import type { AuthService } from '@backstage/backend-plugin-api';
import type {
  EntityRef,
  MartechServiceApi,
  PortalEntityPage,
  SeededSuspension,
  ServiceRegistration,
  ToolOutcome,
  ToolSubject,
} from '@passerelle/plugin-martech-common';
import type { LocalRegistry } from './LocalRegistry';

/**
 * The registry wherever it runs. What each decision reads, the subject, is read without HTTP from a registry in the same
 * process; all else takes the same way from everywhere.
 *
 * @internal
 */
export class NearestRegistry implements MartechServiceApi {
  readonly #auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  readonly #local: LocalRegistry;
  readonly #remote: MartechServiceApi;

  static create(options: {
    auth: Pick<AuthService, 'getOwnServiceCredentials'>;
    local: LocalRegistry;
    remote: MartechServiceApi;
  }): NearestRegistry {
    return new NearestRegistry(options.auth, options.local, options.remote);
  }

  private constructor(
    auth: Pick<AuthService, 'getOwnServiceCredentials'>,
    local: LocalRegistry,
    remote: MartechServiceApi,
  ) {
    this.#auth = auth;
    this.#local = local;
    this.#remote = remote;
  }

  async getSubject(ref: EntityRef): Promise<ToolSubject | undefined> {
    const { reader } = this.#local;
    if (!reader) {
      return await this.#remote.getSubject(ref);
    }
    const credentials = await this.#auth.getOwnServiceCredentials();
    try {
      return await reader.subject(credentials, ref.toLowerCase());
    } catch (error) {
      if (error instanceof Error && error.name === 'NotFoundError') {
        return undefined;
      }
      throw error;
    }
  }

  recordOutcome(ref: EntityRef, outcome: ToolOutcome): Promise<void> {
    return this.#remote.recordOutcome(ref, outcome);
  }

  seedSuspension(ref: EntityRef, suspension: SeededSuspension): Promise<void> {
    return this.#remote.seedSuspension(ref, suspension);
  }

  registerTool(
    registration: ServiceRegistration,
  ): ReturnType<MartechServiceApi['registerTool']> {
    return this.#remote.registerTool(registration);
  }

  listPortalEntities(query?: { cursor?: string }): Promise<PortalEntityPage> {
    return this.#remote.listPortalEntities(query);
  }

  listStatuses(query?: {
    since?: string;
  }): ReturnType<MartechServiceApi['listStatuses']> {
    return this.#remote.listStatuses(query);
  }
}
