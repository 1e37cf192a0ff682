import { Readable } from 'stream';
import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  martechToolReadPermission,
  searchTypes,
  type ToolSearchDocument,
} from '@passerelle/plugin-martech-common';
import { toolDocument } from './toolDocument';

const PAGE_SIZE = 200;

/**
 * Reads every tool from the catalog, whichever its origin, a page at a time: the catalog has the tools that are published,
 * with the status that the registry told it.
 */
export class ToolCollatorFactory implements DocumentCollatorFactory {
  readonly type = searchTypes.tool;
  readonly visibilityPermission = martechToolReadPermission;
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): ToolCollatorFactory {
    return new ToolCollatorFactory(options.catalog, options.auth);
  }

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#read());
  }

  async *#read(): AsyncGenerator<ToolSearchDocument> {
    const pages = this.#catalog.streamEntities(
      {
        filter: ['Component', 'API'].map(kind => ({
          kind,
          'spec.martech.category': CATALOG_FILTER_EXISTS,
        })),
        fields: ['kind', 'metadata', 'spec.type', 'spec.martech'],
        pageSize: PAGE_SIZE,
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      for (const entity of page) {
        const document = toolDocument(entity);
        if (document) yield document;
      }
    }
  }
}
