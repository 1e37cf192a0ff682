import { isError } from '@backstage/errors';
import {
  AllowedTargets,
  GuardedHttpClient,
  type GuardedResponse,
  type ResolveHost,
} from '@passerelle/guarded-http';
import type { HealthProblem } from '@passerelle/plugin-martech-common';
import type { Look, WatchedTool } from './Look';
import { readStatusPage } from './readStatusPage';

const MAX_REDIRECTS = 3;
/** Summaries of vendors with hundreds of components are large. */
const MAX_RESPONSE_BYTES = 1024 * 1024;

type Asked = Pick<WatchedTool, 'source' | 'url' | 'reading'>;

/** The public summary of a status page, whose address people give as they see it. */
function summaryUrl(statusPage: string): string {
  if (/\.json$/.test(new URL(statusPage).pathname)) return statusPage;
  return new URL(
    'api/v2/summary.json',
    statusPage.replace(/[?#].*$/, '').replace(/\/*$/, '/'),
  ).href;
}

function isRedirect({ status, headers }: GuardedResponse): boolean {
  return status >= 301 && status <= 308 && headers.location !== undefined;
}

function nothing(problem: HealthProblem): Look {
  return { observation: { kind: 'nothing' }, problem };
}

/** An address that may not be called is a mistake of the sheet; all else is the other side. */
function problemOf(error: unknown): HealthProblem {
  return isError(error) && error.name === 'InputError'
    ? 'refused'
    : 'unreachable';
}

/** Asks a vendor's page or a service how it is, without ever throwing. */
export class HealthProbe {
  readonly #https: GuardedHttpClient;
  readonly #http: GuardedHttpClient;
  readonly #allowed: AllowedTargets;

  static create(options: {
    allowedHosts: readonly string[];
    timeoutMilliseconds: number;
    resolve?: ResolveHost;
  }): HealthProbe {
    return new HealthProbe(options);
  }

  private constructor(options: {
    allowedHosts: readonly string[];
    timeoutMilliseconds: number;
    resolve?: ResolveHost;
  }) {
    const guarded = {
      allow: options.allowedHosts,
      timeoutMs: options.timeoutMilliseconds,
      maxResponseBytes: MAX_RESPONSE_BYTES,
      resolve: options.resolve,
    };
    this.#https = GuardedHttpClient.create(guarded);
    this.#http = GuardedHttpClient.create({ ...guarded, schemes: ['http'] });
    this.#allowed = AllowedTargets.create(options.allowedHosts);
  }

  async look(tool: Asked): Promise<Look> {
    return tool.source === 'status_page'
      ? this.#lookAtPage(tool)
      : this.#lookAtService(tool);
  }

  async #lookAtPage({ url, reading }: Asked): Promise<Look> {
    let answer: GuardedResponse;
    try {
      answer = await this.#follow(summaryUrl(url), {
        Accept: 'application/json',
        ...(reading?.etag ? { 'If-None-Match': reading.etag } : {}),
      });
    } catch (error) {
      return nothing(problemOf(error));
    }
    if (answer.status === 304 && reading) return seen(reading);
    if (answer.status < 200 || answer.status > 299) {
      return nothing('unreachable');
    }
    const read = readStatusPage(answer.body);
    if (!read) return nothing('unreadable');
    const { etag } = answer.headers;
    return seen({ ...read, ...(etag ? { etag } : {}) });
  }

  async #lookAtService({ url }: Asked): Promise<Look> {
    try {
      const { status } = await this.#get(url, {});
      const healthy = status >= 200 && status <= 299;
      return { observation: { kind: 'health_url', healthy } };
    } catch (error) {
      const problem = problemOf(error);
      return problem === 'refused'
        ? nothing(problem)
        : { observation: { kind: 'health_url', healthy: false }, problem };
    }
  }

  /** Vendors move their pages. Each hop is checked as the first one was. */
  async #follow(
    url: string,
    headers: Record<string, string>,
  ): Promise<GuardedResponse> {
    let address = url;
    let answer = await this.#get(address, headers);
    for (let hop = 0; hop < MAX_REDIRECTS && isRedirect(answer); hop += 1) {
      address = new URL(answer.headers.location ?? '', address).href;
      answer = await this.#get(address, headers);
    }
    return answer;
  }

  async #get(
    text: string,
    headers: Record<string, string>,
  ): Promise<GuardedResponse> {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const plain = url?.protocol === 'http:' && this.#allowed.allowsHost(url);
    return (plain ? this.#http : this.#https).request(text, {
      method: 'GET',
      headers: { ...headers, 'User-Agent': 'Passerelle-Monitor' },
    });
  }
}

function seen(reading: NonNullable<Look['reading']>): Look {
  return {
    observation: { kind: 'status_page', indicator: reading.indicator },
    reading,
  };
}
