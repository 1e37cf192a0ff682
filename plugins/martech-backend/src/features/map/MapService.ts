import { InputError } from '@backstage/errors';
import {
  buildMap,
  MAX_COMPARED,
  taxonomy,
  type EntityRef,
  type Tool,
  type ToolMap,
} from '@passerelle/plugin-martech-common';
import type { UserCredentials } from '../../services/Authorizer';
import type { ToolService } from '../../services/ToolService';

const PAGE_SIZE = 200;
/** More tools than this cannot be read on one picture; the answer says that there are more. */
const MAX_MAPPED = 1_000;

/** Tools on a map, and beside each other; who may see what is decided where tools are read. */
export class MapService {
  readonly #tools: Pick<ToolService, 'list' | 'get'>;

  static create(tools: Pick<ToolService, 'list' | 'get'>): MapService {
    return new MapService(tools);
  }

  private constructor(tools: Pick<ToolService, 'list' | 'get'>) {
    this.#tools = tools;
  }

  async map(credentials: UserCredentials): Promise<ToolMap> {
    const mapped: Tool[] = [];
    let cursor: string | undefined;
    let totalItems = 0;
    do {
      const page = await this.#tools.list(credentials, {
        filters: {},
        facets: [],
        sort: 'title',
        limit: PAGE_SIZE,
        cursor,
      });
      mapped.push(...page.items);
      totalItems = page.totalItems;
      cursor = page.pageInfo.nextCursor;
    } while (cursor !== undefined && mapped.length < MAX_MAPPED);
    return buildMap(mapped, taxonomy, totalItems);
  }

  /**
   * @throws InputError for more tools than can be compared, NotFoundError that names a tool that is unknown.
   */
  async compare(
    credentials: UserCredentials,
    refs: readonly EntityRef[],
  ): Promise<{ items: Tool[] }> {
    const wanted = [...new Set(refs.map(ref => ref.toLowerCase()))];
    if (wanted.length > MAX_COMPARED) {
      throw new InputError(`At most ${MAX_COMPARED} tools are compared`);
    }
    const items = await Promise.all(
      wanted.map(ref => this.#tools.get(credentials, ref)),
    );
    return { items };
  }
}
