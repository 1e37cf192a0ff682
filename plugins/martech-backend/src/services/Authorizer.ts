import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  martechRegisterReadPermission,
  martechToolImportPermission,
  martechIndicatorWritePermission,
  martechToolReadPermission,
  martechToolRegisterPermission,
  martechToolSuspendPermission,
  type EntityRef,
} from '@passerelle/plugin-martech-common';
import type { Viewer } from '../domain/toolView';
import type { People } from './People';
import { ShortCache } from './ShortCache';

export type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;
export type ServiceCredentials =
  BackstageCredentials<BackstageServicePrincipal>;
/** A person or a service. */
export type CallerCredentials = BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>;

/** Groups with a role in the registry. */
export type RegistryGroups = {
  admins: EntityRef;
  security: EntityRef;
  finance: EntityRef;
  it: EntityRef;
  privacy: EntityRef;
};

/** Who registers or changes tools. */
export type Registrar = Viewer & {
  userRef: EntityRef;
  isAdmin: boolean;
  isPrivacy: boolean;
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
   * Somebody who writes what every reader may write, for instance a rating: asked anew each time.
   *
   * @throws NotAllowedError when the policy does not let the person see tools.
   */
  async reader(credentials: UserCredentials): Promise<Viewer> {
    await this.#demand(credentials, [martechToolReadPermission]);
    return this.#viewerOf(credentials.principal.userEntityRef);
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
   * Who registers or changes tools: asked anew each time. What of which tool they may change is for the caller to say.
   *
   * @throws NotAllowedError when the policy does not let the person register.
   */
  async registrar(credentials: UserCredentials): Promise<Registrar> {
    await this.#demand(credentials, [
      martechToolReadPermission,
      martechToolRegisterPermission,
    ]);
    const { userEntityRef: userRef } = credentials.principal;
    const viewer = await this.#viewerOf(userRef);
    const { admins, privacy } = this.#groups;
    return {
      ...viewer,
      userRef,
      isAdmin: viewer.refs.has(admins),
      isPrivacy: viewer.refs.has(privacy),
    };
  }

  /**
   * Who creates and changes tools from a file: asked anew each time.
   *
   * @throws NotAllowedError for anybody but the IT department and admins.
   */
  async importer(credentials: UserCredentials): Promise<Viewer> {
    await this.#demand(credentials, [
      martechToolReadPermission,
      martechToolImportPermission,
    ]);
    const viewer = await this.#viewerOf(credentials.principal.userEntityRef);
    const { admins, it } = this.#groups;
    if (!viewer.refs.has(admins) && !viewer.refs.has(it)) {
      throw new NotAllowedError(
        `Only members of ${it} and ${admins} import tools`,
      );
    }
    return viewer;
  }

  /**
   * Who reads the register of processing activities: asked anew each time.
   *
   * @throws NotAllowedError for anybody but the data protection team and admins.
   */
  async registerReader(credentials: UserCredentials): Promise<Viewer> {
    await this.#demand(credentials, [martechRegisterReadPermission]);
    const viewer = await this.#viewerOf(credentials.principal.userEntityRef);
    const { admins, privacy } = this.#groups;
    if (!viewer.refs.has(admins) && !viewer.refs.has(privacy)) {
      throw new NotAllowedError(
        `Only members of ${privacy} and ${admins} read the register`,
      );
    }
    return viewer;
  }

  /**
   * Who enters values of indicators: asked anew each time. Of which indicator they may is for the caller to say.
   *
   * @throws NotAllowedError when the policy does not let the person enter values.
   */
  async indicatorWriter(credentials: UserCredentials): Promise<Viewer> {
    await this.#demand(credentials, [
      martechToolReadPermission,
      martechIndicatorWritePermission,
    ]);
    return this.#viewerOf(credentials.principal.userEntityRef);
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
