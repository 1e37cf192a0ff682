import { Readable } from 'stream';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  approvalsRequestReadPermission,
  type ApprovalRequest,
  type ApprovalsClient,
  type ListRequestsQuery,
} from '@passerelle/plugin-approvals-common';
import {
  searchTypes,
  type RequestSearchDocument,
} from '@passerelle/plugin-martech-common';
import { searchText } from './searchText';

const PAGE_SIZE = 100;

type Titles = { title: string; titleFr: string };

type CollatorOptions = {
  /** Reads requests in a language, as the service that the search is. */
  clientIn(language: string): Pick<ApprovalsClient, 'listRequests'>;
  logger: LoggerService;
  /** Without permissions, everybody would find everything. */
  hasPermissions: boolean;
  /** How many requests the search holds: the newest. */
  maxRequests: number;
};

/**
 * The newest requests, a page at a time: their numbers and titles, and neither answers nor comments. Each document names
 * its request, so that the search asks the approval engine about every one that it is about to show: who takes no part in
 * a request does not learn that it exists. Drafts are left out. The search is filled anew each time, so what it costs is
 * bounded by how many requests it holds; pages whose titles were read before are not read in French again.
 */
export class RequestCollatorFactory implements DocumentCollatorFactory {
  readonly type = searchTypes.request;
  readonly visibilityPermission = approvalsRequestReadPermission;
  readonly #options: CollatorOptions;
  #titles: ReadonlyMap<string, Titles> = new Map();

  static create(options: CollatorOptions): RequestCollatorFactory {
    return new RequestCollatorFactory(options);
  }

  private constructor(options: CollatorOptions) {
    this.#options = options;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#read());
  }

  async *#read(): AsyncGenerator<RequestSearchDocument> {
    const { clientIn, hasPermissions, logger, maxRequests } = this.#options;
    if (!hasPermissions) {
      logger.warn(
        'Requests are left out of the search: permission.enabled is not true, so that everybody would find them',
      );
      return;
    }
    const english = clientIn('en');
    const read = new Map<string, Titles>();
    let left = maxRequests;
    let cursor: string | undefined;
    do {
      const query = { limit: Math.min(PAGE_SIZE, left), cursor };
      const { items, pageInfo } = await english.listRequests(query);
      const french = await this.#frenchTitles(items, query);
      for (const request of items) {
        const { id, title } = request;
        const titleFr = french.get(id);
        if (titleFr !== undefined) read.set(id, { title, titleFr });
        if (request.status !== 'draft') {
          yield requestDocument(request, titleFr);
        }
      }
      left -= items.length;
      cursor = pageInfo.nextCursor;
    } while (cursor && left > 0);
    this.#titles = read;
  }

  /** The titles of a page, as they were read before unless one is new. */
  async #frenchTitles(
    items: readonly ApprovalRequest[],
    query: ListRequestsQuery,
  ): Promise<ReadonlyMap<string, string>> {
    const known = items.flatMap(({ id, title }): Array<[string, string]> => {
      const before = this.#titles.get(id);
      return before?.title === title ? [[id, before.titleFr]] : [];
    });
    if (known.length === items.length) return new Map(known);
    const french = await this.#options.clientIn('fr').listRequests(query);
    return new Map(french.items.map(({ id, title }) => [id, title]));
  }
}

function requestDocument(
  request: ApprovalRequest,
  titleFr: string = request.title,
): RequestSearchDocument {
  const { id, number, title } = request;
  return {
    title,
    titleFr,
    number,
    location: `/requests/${encodeURIComponent(id)}`,
    text: searchText(number, titleFr),
    authorization: { resourceRef: id },
  };
}
