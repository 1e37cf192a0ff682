import { Readable } from 'stream';
import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  ApprovalsClient,
  approvalsRequestReadPermission,
  type ApprovalRequest,
} from '@passerelle/plugin-approvals-common';
import {
  searchTypes,
  type RequestSearchDocument,
} from '@passerelle/plugin-martech-common';
import { searchText } from './searchText';

const PAGE_SIZE = 100;

type CollatorOptions = {
  auth: AuthService;
  discovery: DiscoveryService;
  logger: LoggerService;
  /** Without permissions, everybody would find everything. */
  hasPermissions: boolean;
};

/**
 * Requests, a page at a time: their numbers and titles, and neither answers nor comments. Each document names its request,
 * so that the search asks the approval engine about every one that it is about to show: who takes no part in a request
 * does not learn that it exists. Drafts are left out.
 */
export class RequestCollatorFactory implements DocumentCollatorFactory {
  readonly type = searchTypes.request;
  readonly visibilityPermission = approvalsRequestReadPermission;
  readonly #options: CollatorOptions;

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
    if (!this.#options.hasPermissions) {
      this.#options.logger.warn(
        'Requests are left out of the search: permission.enabled is not true, so that everybody would find them',
      );
      return;
    }
    const english = this.#clientIn('en');
    const french = this.#clientIn('fr');
    let cursor: string | undefined;
    do {
      const query = { limit: PAGE_SIZE, cursor, sort: 'number' } as const;
      const page = await english.listRequests(query);
      const translated = await french.listRequests(query);
      const titles = new Map(
        translated.items.map(({ id, title }) => [id, title]),
      );
      for (const request of page.items) {
        if (request.status !== 'draft') {
          yield requestDocument(request, titles.get(request.id));
        }
      }
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
  }

  #clientIn(language: string): ApprovalsClient {
    const { auth, discovery } = this.#options;
    return new ApprovalsClient({
      discoveryApi: discovery,
      getLanguage: () => language,
      fetchApi: {
        fetch: async (input, init) => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: await auth.getOwnServiceCredentials(),
            targetPluginId: 'approvals',
          });
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
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
