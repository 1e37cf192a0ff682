import { NotAllowedError } from '@backstage/errors';
import type { Viewer } from '../../domain/toolView';
import type {
  Authorizer,
  RegistryGroups,
  UserCredentials,
} from '../../services/Authorizer';

/** Who does what with tools in use that nobody knew of: everybody declares, the IT department and admins triage. */
export class ShadowRights {
  readonly #authorizer: Authorizer;
  readonly #groups: RegistryGroups;

  static create(options: {
    authorizer: Authorizer;
    groups: RegistryGroups;
  }): ShadowRights {
    return new ShadowRights(options.authorizer, options.groups);
  }

  private constructor(authorizer: Authorizer, groups: RegistryGroups) {
    this.#authorizer = authorizer;
    this.#groups = groups;
  }

  /** @throws NotAllowedError when the policy does not let the person see tools. */
  async reader(
    credentials: UserCredentials,
  ): Promise<{ viewer: Viewer; isTriager: boolean }> {
    const viewer = await this.#authorizer.viewer(credentials);
    return { viewer, isTriager: this.#isTriager(viewer) };
  }

  /**
   * Asked anew each time.
   *
   * @throws NotAllowedError for anybody but the IT department and admins.
   */
  async triager(credentials: UserCredentials): Promise<Viewer> {
    const viewer = await this.#authorizer.reader(credentials);
    if (!this.#isTriager(viewer)) {
      const { it, admins } = this.#groups;
      throw new NotAllowedError(
        `Only members of ${it} and ${admins} see to the tools that were found`,
      );
    }
    return viewer;
  }

  #isTriager({ refs }: Viewer): boolean {
    const { it, admins } = this.#groups;
    return refs.has(it) || refs.has(admins);
  }
}
