import type { AuthService } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { sourcePlace, type EntityRef } from '@passerelle/plugin-martech-common';

/** Knows in which files git-managed tools are declared. */
export class GitFiles {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): GitFiles {
    return new GitFiles(options.catalog, options.auth);
  }

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  /** @returns the file or address of each tool that the catalog has from one, in one call. */
  async filesOf(refs: readonly EntityRef[]): Promise<Map<EntityRef, string>> {
    if (refs.length === 0) return new Map();
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: [...refs],
        fields: ['metadata.annotations'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return new Map(
      refs.flatMap((ref, index): Array<[EntityRef, string]> => {
        const location =
          items[index]?.metadata.annotations?.[ANNOTATION_LOCATION];
        return location ? [[ref, sourcePlace(location)]] : [];
      }),
    );
  }
}
