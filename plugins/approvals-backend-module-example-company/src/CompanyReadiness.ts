import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { MartechServiceApi } from '@passerelle/plugin-martech-common';
import { waitUntil } from './waitUntil';

const ASKED_AT_ONCE = 10;

type Registry = Pick<MartechServiceApi, 'getSubject'>;
type Catalog = Pick<CatalogService, 'getEntitiesByRefs'>;

type Options = {
  auth: AuthService;
  catalog: Catalog;
  registry: Registry;
  logger: LoggerService;
  pollMs?: number;
};

/**
 * Knows when the story can begin: it needs the people of the catalog and the tools of the registry, which both fill
 * in the background after a start.
 */
export class CompanyReadiness {
  readonly #options: Options;

  static create(options: Options): CompanyReadiness {
    return new CompanyReadiness(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** @throws ServiceUnavailableError when somebody or something does not appear in time. */
  async ready(refs: { people: string[]; tools: string[] }): Promise<void> {
    const { logger, pollMs } = this.#options;
    await waitUntil({
      what: 'the people in the catalog',
      missing: () => this.#missingPeople(refs.people),
      logger,
      pollMs,
    });
    const left = new Set(refs.tools);
    await waitUntil({
      what: 'the tools in the registry',
      missing: () => this.#missingTools(left),
      logger,
      pollMs,
    });
  }

  async #missingPeople(people: string[]): Promise<string[]> {
    const { auth, catalog } = this.#options;
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs: people,
        fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return people.filter((_, index) => {
      const relations = items[index]?.relations ?? [];
      return !relations.some(({ type }) => type === 'memberOf');
    });
  }

  /** Asks for a few at a time, and for no more once one is missing. */
  async #missingTools(left: Set<string>): Promise<string[]> {
    while (left.size > 0) {
      const asked = [...left].slice(0, ASKED_AT_ONCE);
      const found = await Promise.all(
        asked.map(ref => this.#options.registry.getSubject(ref)),
      );
      asked.filter((_, index) => found[index]).forEach(ref => left.delete(ref));
      if (found.includes(undefined)) break;
    }
    return [...left];
  }
}
