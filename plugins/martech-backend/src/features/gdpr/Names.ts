import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EntityRef } from '@passerelle/plugin-martech-common';

const CHUNK = 200;

function displayName(entity: Entity): string | undefined {
  const { spec, metadata } = entity;
  const profile = spec?.profile;
  const name: unknown =
    typeof profile === 'object' && profile !== null
      ? Reflect.get(profile, 'displayName')
      : undefined;
  return typeof name === 'string' ? name : metadata.title;
}

/** Calls groups, people and tools by the names that people know; each is asked of the catalog once. */
export class Names {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #known = new Map<EntityRef, string>();

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): Names {
    return new Names(options.catalog, options.auth);
  }

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  /** Learns the names of some refs. */
  async learn(refs: readonly EntityRef[]): Promise<void> {
    const asked = [...new Set(refs)].filter(ref => !this.#known.has(ref));
    for (let start = 0; start < asked.length; start += CHUNK) {
      const entityRefs = asked.slice(start, start + CHUNK);
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs,
          fields: ['metadata.name', 'metadata.title', 'spec.profile'],
        },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      entityRefs.forEach((ref, index) => {
        const entity = items[index];
        const name = entity && displayName(entity);
        this.#known.set(ref, name ?? ref.split('/')[1] ?? ref);
      });
    }
  }

  /** A ref that was not learnt is called by its last part. */
  of = (ref: EntityRef): string =>
    this.#known.get(ref) ?? ref.split('/')[1] ?? ref;
}
