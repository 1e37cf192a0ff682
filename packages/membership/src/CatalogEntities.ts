import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import DataLoader from 'dataloader';

const MAX_REFS_PER_CALL = 500;
/** Everybody waits for the call that runs; one that hangs must end. */
const MAX_CALL_MILLISECONDS = 10_000;

/**
 * People and groups of the catalog, asked with the identity of the plugin. One call runs at a time: what is asked
 * meanwhile goes together into the next one, so that many commands at once cost few calls. Each answer was read after
 * it was asked for, and none is given twice.
 */
export class CatalogEntities {
  readonly #catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  readonly #auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  readonly #loader: DataLoader<string, Entity | undefined>;
  #running: Promise<unknown> = Promise.resolve();

  static create(options: {
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
    auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  }): CatalogEntities {
    return new CatalogEntities(options.catalog, options.auth);
  }

  private constructor(
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>,
    auth: Pick<AuthService, 'getOwnServiceCredentials'>,
  ) {
    this.#catalog = catalog;
    this.#auth = auth;
    this.#loader = new DataLoader(refs => this.#askInTurn(refs), {
      cache: false,
      maxBatchSize: MAX_REFS_PER_CALL,
      batchScheduleFn: dispatch => this.#running.then(dispatch),
    });
  }

  /**
   * @returns one entry per ref, undefined for what the catalog does not have
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async load(refs: readonly string[]): Promise<Array<Entity | undefined>> {
    const found = await this.#loader.loadMany(refs);
    return found.map(entry => {
      if (entry instanceof Error) throw entry;
      return entry;
    });
  }

  #askInTurn(refs: readonly string[]): Promise<Array<Entity | undefined>> {
    const answer = this.#ask(refs);
    this.#running = answer.catch(() => {});
    return answer;
  }

  async #ask(refs: readonly string[]): Promise<Array<Entity | undefined>> {
    const entityRefs = [...new Set(refs)];
    try {
      const { items } = await withTimeLimit(this.#askCatalog(entityRefs));
      const found = new Map(entityRefs.map((ref, at) => [ref, items[at]]));
      return refs.map(ref => found.get(ref));
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog does not answer who belongs to which group; try again later',
        error,
      );
    }
  }

  async #askCatalog(entityRefs: string[]) {
    return await this.#catalog.getEntitiesByRefs(
      // Whole: the catalog hands them on as they are stored, and would parse them to leave fields out.
      { entityRefs },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
  }
}

async function withTimeLimit<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`No answer in ${MAX_CALL_MILLISECONDS} ms`)),
      MAX_CALL_MILLISECONDS,
    );
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
