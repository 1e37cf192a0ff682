import type { AuthService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type {
  EntityRef,
  IndicatorDefinition,
} from '@passerelle/plugin-martech-common';
import type { Viewer } from '../../domain/toolView';
import type {
  Authorizer,
  CallerCredentials,
  UserCredentials,
} from '../../services/Authorizer';
import type { People } from '../../services/People';
import { ShortCache } from '../../services/ShortCache';

type Options = {
  auth: Pick<AuthService, 'isPrincipal'>;
  authorizer: Pick<Authorizer, 'indicatorWriter' | 'demandService'>;
  people: Pick<People, 'isManager'>;
  itGroup: EntityRef;
  /** Services that may enter values, as their tokens name them. */
  services: readonly string[];
  cacheSeconds: number;
};

/** Who enters values: the IT department, managers, the owner of the indicator, and the services that are named. */
export class IndicatorWriters {
  readonly #options: Options;
  readonly #managers: ShortCache<boolean>;

  static create(options: Options): IndicatorWriters {
    return new IndicatorWriters(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#managers = new ShortCache(options.cacheSeconds);
  }

  /**
   * @returns the ref under which values are recorded.
   * @throws NotAllowedError for everybody else.
   */
  async demand(
    credentials: CallerCredentials,
    definition: IndicatorDefinition,
  ): Promise<string> {
    const { auth, authorizer, people, services } = this.#options;
    if (auth.isPrincipal(credentials, 'service')) {
      authorizer.demandService(credentials, services);
      return credentials.principal.subject;
    }
    if (!auth.isPrincipal(credentials, 'user')) {
      throw new NotAllowedError('Only people and services enter values');
    }
    const viewer = await authorizer.indicatorWriter(credentials);
    const { userEntityRef } = credentials.principal;
    const may =
      this.#isNear(viewer, definition) ||
      (await people.isManager(userEntityRef));
    if (!may) {
      throw new NotAllowedError(
        `Values of '${definition.id}' are entered by ${[
          this.#options.itGroup,
          'managers',
          definition.owner,
        ]
          .filter(name => name !== undefined)
          .join(', ')}`,
      );
    }
    return userEntityRef;
  }

  /** For pages: the indicators whose values this person may enter. */
  async writableBy(
    credentials: UserCredentials,
    viewer: Viewer,
    definitions: readonly IndicatorDefinition[],
  ): Promise<Set<string>> {
    const entered = definitions.filter(({ origin }) => origin === 'company');
    if (entered.length === 0) return new Set();
    const { userEntityRef } = credentials.principal;
    const isManager = await this.#managers.get(userEntityRef, () =>
      this.#options.people.isManager(userEntityRef),
    );
    return new Set(
      entered
        .filter(one => isManager || this.#isNear(viewer, one))
        .map(({ id }) => id),
    );
  }

  #isNear({ refs }: Viewer, { owner }: IndicatorDefinition): boolean {
    return (
      refs.has(this.#options.itGroup) ||
      (owner !== undefined && refs.has(owner))
    );
  }
}
