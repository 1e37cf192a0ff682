import { InputError, NotFoundError } from '@backstage/errors';
import {
  MAX_DEFINITION_CHARACTERS,
  type ApiInspection,
  type EntityRef,
  type ToolApi,
  type ToolApis,
} from '@passerelle/plugin-martech-common';
import type { ToolStore } from '../../database/ToolStore';
import { apiConsumers } from '../../domain/apiConsumers';
import { consumedApis } from '../../domain/consumedApis';
import type { ToolState } from '../../domain/ToolState';
import { PayloadTooLargeError } from '../../http/PayloadTooLargeError';
import type { Authorizer, UserCredentials } from '../../services/Authorizer';
import type { ApiCatalog } from './ApiCatalog';
import type { ApiLinks } from './ApiLinks';
import type { DefinitionInspector } from './DefinitionInspector';
import type { DefinitionReader } from './DefinitionReader';

type Named = { ref: EntityRef; title: string };

type ApisServiceOptions = {
  authorizer: Authorizer;
  catalog: ApiCatalog;
  inspector: DefinitionInspector;
  links: ApiLinks;
  reader: DefinitionReader;
  store: ToolStore;
};

/** The APIs of tools: what a definition says, and who uses what. */
export class ApisService {
  readonly #options: ApisServiceOptions;

  static create(options: ApisServiceOptions): ApisService {
    return new ApisService(options);
  }

  private constructor(options: ApisServiceOptions) {
    this.#options = options;
  }

  /**
   * Reads a definition without keeping it; whoever sees tools may.
   *
   * @throws InputError that says why it is not accepted, PayloadTooLargeError.
   */
  async inspect(
    credentials: UserCredentials,
    input: { url?: string; definition?: string },
  ): Promise<ApiInspection> {
    const { authorizer, inspector, reader } = this.#options;
    await authorizer.reader(credentials);
    const { url, definition } = input;
    if ((url === undefined) === (definition === undefined)) {
      throw new InputError('Give either url or definition');
    }
    const text = definition ?? (await reader.read(url ?? ''));
    if (text.length > MAX_DEFINITION_CHARACTERS) {
      throw new PayloadTooLargeError(
        `The definition is longer than ${MAX_DEFINITION_CHARACTERS} characters`,
      );
    }
    return inspector.inspect(text, credentials.principal.userEntityRef);
  }

  /** @throws NotFoundError when there is no such tool. */
  async apisOf(
    credentials: UserCredentials,
    ref: EntityRef,
  ): Promise<ToolApis> {
    const { authorizer, catalog, links, store } = this.#options;
    await authorizer.viewer(credentials);
    const tool = await store.find(ref);
    if (!tool) throw new NotFoundError(`There is no tool ${ref}`);
    const offered =
      tool.declaration.type === 'api' ? [ref] : tool.declaration.apis;
    const [known, naming, partners] = await Promise.all([
      catalog.read(credentials, offered),
      links.consumers(offered),
      store.listNaming(ref),
    ]);
    const consumersOf = (api: EntityRef): Named[] =>
      apiConsumers(tool, naming.get(api) ?? [], partners).map(named);
    const others = [...known.values()].flatMap(api => api.consumers);
    const consumed = consumedApis(tool);
    const titles = await this.#titles(credentials, [...others, ...consumed]);
    const items = offered.map((api): ToolApi => {
      const { consumers = [], ...facts } = known.get(api) ?? {
        ref: api,
        title: nameOf(api),
      };
      return {
        ...facts,
        consumers: unique([
          ...consumersOf(api),
          ...consumers.map(name => titles.get(name)).filter(isPresent),
        ]).filter(consumer => consumer.ref !== ref),
      };
    });
    return {
      items,
      consumed: consumed.map(
        api => titles.get(api) ?? { ref: api, title: nameOf(api) },
      ),
    };
  }

  /** What some refs are called: in the registry, else in the catalog as the person sees it. */
  async #titles(
    credentials: UserCredentials,
    refs: readonly EntityRef[],
  ): Promise<Map<EntityRef, Named>> {
    const { catalog, store } = this.#options;
    const tools = await store.findMany([...new Set(refs)]);
    const found = new Map(tools.map(tool => [tool.ref, named(tool)]));
    const rest = [...new Set(refs)].filter(ref => !found.has(ref));
    const titles = await catalog.titles(credentials, rest);
    titles.forEach((title, ref) => found.set(ref, { ref, title }));
    return found;
  }
}

function named(tool: ToolState): Named {
  return { ref: tool.ref, title: tool.declaration.title.en };
}

function nameOf(ref: EntityRef): string {
  return ref.slice(ref.indexOf('/') + 1);
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function unique(list: readonly Named[]): Named[] {
  return [...new Map(list.map(item => [item.ref, item])).values()];
}
