import { InputError } from '@backstage/errors';
import type {
  MartechServiceApi,
  PortalEntityPage,
  ServiceRegistration,
} from '@passerelle/plugin-martech-common';
import type { Authorizer, ServiceCredentials } from '../../services/Authorizer';
import { decodePosition, encodePosition } from './PortalCursor';
import { publishedEntity } from './portalEntity';
import type { PortalPosition, PortalStore } from './PortalStore';
import type { PortalTools } from './PortalTools';

const PAGE = 100;
/** Specifications can be large: a page ends when it holds this much. */
const MAX_PAGE_CHARACTERS = 4_000_000;
/**
 * A transaction that began earlier may be written later: reading again this much of the past loses none, and telling a
 * tool twice does no harm.
 */
const OVERLAP_MILLISECONDS = 10_000;

/** What registration offers to the services that it names; every method refuses the others. */
export class PortalService {
  readonly #authorizer: Authorizer;
  readonly #portal: PortalStore;
  readonly #tools: PortalTools;
  readonly #baseUrl: string;

  static create(options: {
    authorizer: Authorizer;
    portal: PortalStore;
    tools: PortalTools;
    /** Of the pages. */
    baseUrl: string;
  }): PortalService {
    return new PortalService(options);
  }

  private constructor(options: {
    authorizer: Authorizer;
    portal: PortalStore;
    tools: PortalTools;
    baseUrl: string;
  }) {
    this.#authorizer = options.authorizer;
    this.#portal = options.portal;
    this.#tools = options.tools;
    this.#baseUrl = options.baseUrl;
  }

  /** For the approval engine: what a request asked for is registered when it is approved. */
  async register(
    credentials: ServiceCredentials,
    { sheet, by, key, detected, ref }: ServiceRegistration,
  ): ReturnType<MartechServiceApi['registerTool']> {
    this.#authorizer.demandService(credentials, ['plugin:approvals']);
    if (ref !== undefined) {
      if (detected) {
        throw new InputError('ref is for a tool that is no longer detected');
      }
      const tool = await this.#tools.update(ref.toLowerCase(), sheet, {
        by,
        reference: true,
      });
      return {
        ref: tool.ref,
        sheetRevision: tool.sheetRevision,
        created: false,
      };
    }
    const { tool, created } = await this.#tools.create(sheet, {
      by,
      detected,
      key: `${credentials.principal.subject}/${key}`,
    });
    return { ref: tool.ref, sheetRevision: tool.sheetRevision, created };
  }

  /** For the catalog: all tools that the portal manages from the beginning, or those that changed after a cursor. */
  async listEntities(
    credentials: ServiceCredentials,
    cursor: string | undefined,
  ): Promise<PortalEntityPage> {
    this.#authorizer.demandService(credentials, ['plugin:catalog']);
    const after = cursor === undefined ? undefined : decodePosition(cursor);
    const listed = await this.#portal.listChanged(after, PAGE);
    const page = withinLimit(listed);
    const hasMore = page.length < listed.length || listed.length === PAGE;
    const last = page[page.length - 1]?.position ?? after;
    return {
      items: page.map(({ tool, definition, description }) => ({
        ref: tool.ref,
        entity: publishedEntity(tool.declaration, {
          definition,
          description,
          baseUrl: this.#baseUrl,
        }),
      })),
      hasMore,
      cursor: encodePosition(hasMore && last ? last : settled(last)),
    };
  }
}

/** Where to go on next time: never nearer to now than what may still be written. */
function settled(last: PortalPosition | undefined): PortalPosition {
  const limit = new Date(Date.now() - OVERLAP_MILLISECONDS).toISOString();
  return last && last.changedAt < limit ? last : { changedAt: limit, ref: '' };
}

function withinLimit<T extends { definition?: string }>(
  listed: readonly T[],
): T[] {
  let characters = 0;
  return listed.filter((item, index) => {
    characters += item.definition?.length ?? 0;
    return index === 0 || characters <= MAX_PAGE_CHARACTERS;
  });
}
