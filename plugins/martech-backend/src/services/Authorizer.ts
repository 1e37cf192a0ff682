import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  martechToolReadPermission,
  martechToolSuspendPermission,
  type EntityRef,
} from '@passerelle/plugin-martech-common';
import type { Viewer } from '../domain/toolView';
import type { People } from './People';
import { ShortCache } from './ShortCache';

export type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;
export type ServiceCredentials =
  BackstageCredentials<BackstageServicePrincipal>;

/** Groups with a role in the registry. */
export type RegistryGroups = {
  admins: EntityRef;
  security: EntityRef;
  finance: EntityRef;
  it: EntityRef;
};

/** Says who may do what: the permission policy first, then membership as the catalog knows it. */
export class Authorizer {
  readonly #permissions: PermissionsService;
  readonly #people: Pick<People, 'refsOf' | 'isManager'>;
  readonly #groups: RegistryGroups;
  readonly #viewers: ShortCache<Viewer>;

  static create(options: {
    permissions: PermissionsService;
    people: Pick<People, 'refsOf' | 'isManager'>;
    groups: RegistryGroups;
    cacheSeconds: number;
  }): Authorizer {
    return new Authorizer(options);
  }

  private constructor(options: {
    permissions: PermissionsService;
    people: Pick<People, 'refsOf' | 'isManager'>;
    groups: RegistryGroups;
    cacheSeconds: number;
  }) {
    this.#permissions = options.permissions;
    this.#people = options.people;
    this.#groups = options.groups;
    this.#viewers = new ShortCache(options.cacheSeconds);
  }

  /**
   * Who reads. The answer is kept for a few seconds per person.
   *
   * @throws NotAllowedError when the policy does not let the person see tools.
   */
  async viewer(credentials: UserCredentials): Promise<Viewer> {
    const { userEntityRef } = credentials.principal;
    return this.#viewers.get(userEntityRef, async () => {
      await this.#demand(credentials, [martechToolReadPermission]);
      return this.#viewerOf(userEntityRef);
    });
  }

  /**
   * Who suspends or resumes a tool: asked anew each time.
   *
   * @throws NotAllowedError for anybody but admins and the security team.
   */
  async suspender(credentials: UserCredentials): Promise<Viewer> {
    await this.#demand(credentials, [
      martechToolReadPermission,
      martechToolSuspendPermission,
    ]);
    const viewer = await this.#viewerOf(credentials.principal.userEntityRef);
    this.#demandSuspender(viewer.refs);
    return viewer;
  }

  /**
   * The same rule for somebody who suspends a tool in a story.
   *
   * @throws NotAllowedError for anybody but admins and the security team.
   */
  async demandSuspender(userRef: EntityRef): Promise<void> {
    this.#demandSuspender(await this.#people.refsOf(userRef));
  }

  /**
   * Lets in the services that are named for a call, and nobody else.
   *
   * @throws NotAllowedError for any other service.
   */
  demandService(
    credentials: ServiceCredentials,
    allowed: readonly string[],
  ): void {
    const { subject } = credentials.principal;
    if (!allowed.includes(subject)) {
      throw new NotAllowedError(
        `${subject} may not do this; it is for ${allowed.join(', ')}`,
      );
    }
  }

  #demandSuspender(refs: ReadonlySet<EntityRef>): void {
    const { admins, security } = this.#groups;
    if (!refs.has(admins) && !refs.has(security)) {
      throw new NotAllowedError(
        `Only members of ${admins} and ${security} suspend and resume tools`,
      );
    }
  }

  async #demand(
    credentials: UserCredentials,
    permissions: ReadonlyArray<typeof martechToolReadPermission>,
  ): Promise<void> {
    const decisions = await this.#permissions.authorize(
      permissions.map(permission => ({ permission })),
      { credentials },
    );
    decisions.forEach((decision, index) => {
      if (decision.result !== AuthorizeResult.ALLOW) {
        throw new NotAllowedError(
          `The permission ${permissions[index].name} is missing`,
        );
      }
    });
  }

  async #viewerOf(userRef: EntityRef): Promise<Viewer> {
    const { finance, it } = this.#groups;
    const refs = await this.#people.refsOf(userRef);
    const seesAllAmounts =
      refs.has(finance) ||
      refs.has(it) ||
      (await this.#people.isManager(userRef));
    return { refs, seesAllAmounts };
  }
}
