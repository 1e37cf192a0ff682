import { lookup, type LookupAddress } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { InputError } from '@backstage/errors';
import { AllowedTargets, hostOf } from './AllowedTargets';

const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_RESPONSE_BYTES = 64 * 1024;

/**
 * Finds the addresses of a name.
 *
 * @public
 */
export type ResolveHost = (
  host: string,
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/** @public */
export type GuardedHttpOptions = {
  /** Schemes that may be called, without the colon; `https` alone by default. */
  schemes?: readonly string[];
  /** Internal targets that may be called: host names, `host:port`, addresses and ranges. */
  allow?: readonly string[];
  /** For all of a call, from the name to the last byte. */
  timeoutMs?: number;
  /** More than this ends the call. */
  maxResponseBytes?: number;
  /** Looks names up; the operating system does by default. */
  resolve?: ResolveHost;
};

/** @public */
export type GuardedRequest = {
  method: 'GET' | 'HEAD' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
};

/** @public */
export type GuardedResponse = {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
};

/** Not a failure of the other side: this target may not be called. */
function refuse(host: string, reason: string): InputError {
  return new InputError(`${host} may not be called: ${reason}`);
}

const resolveBySystem: ResolveHost = (host, callback) =>
  lookup(host, { all: true }, callback);

/**
 * Calls addresses that somebody configured or typed, without becoming a way into the internal network.
 *
 * @public
 */
export class GuardedHttpClient {
  readonly #schemes: readonly string[];
  readonly #targets: AllowedTargets;
  readonly #timeoutMs: number;
  readonly #maxResponseBytes: number;
  readonly #resolve: ResolveHost;

  /** @throws InputError for an entry of `allow` that is not understood. */
  static create(options: GuardedHttpOptions = {}): GuardedHttpClient {
    return new GuardedHttpClient(options);
  }

  private constructor(options: GuardedHttpOptions) {
    this.#schemes = options.schemes ?? ['https'];
    this.#targets = AllowedTargets.create(options.allow);
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.#maxResponseBytes =
      options.maxResponseBytes ?? DEFAULT_MAX_RESPONSE_BYTES;
    this.#resolve = options.resolve ?? resolveBySystem;
  }

  /**
   * What can be said of a URL before any name is looked up, for checks of a configuration.
   *
   * @throws InputError for a scheme, an address or a form that is not called.
   */
  check(text: string): URL {
    if (!URL.canParse(text)) {
      throw new InputError('This is no URL');
    }
    const url = new URL(text);
    const host = hostOf(url);
    if (!this.#schemes.includes(url.protocol.slice(0, -1))) {
      throw refuse(
        host,
        `the scheme ${
          url.protocol
        } is not accepted; accepted: ${this.#schemes.join(', ')}`,
      );
    }
    if (url.username || url.password) {
      throw refuse(host, 'a URL with a name or password is not accepted');
    }
    if (isIP(host) && !this.#allows(url, host)) {
      throw refuse(host, 'it is not a public address');
    }
    return url;
  }

  /**
   * Makes one call. Redirects are not followed.
   *
   * @throws InputError when the target may not be called, Error when it cannot be reached, takes too long or says too
   * much.
   */
  async request(
    text: string,
    options: GuardedRequest,
  ): Promise<GuardedResponse> {
    const url = this.check(text);
    const controller = new AbortController();
    const timer = setTimeout(
      () =>
        controller.abort(
          new Error(`${hostOf(url)} took longer than ${this.#timeoutMs} ms`),
        ),
      this.#timeoutMs,
    );
    try {
      const response = await this.#send(url, options, controller);
      const body = await this.#read(url, response, controller);
      return {
        status: response.statusCode ?? 0,
        headers: response.headers,
        body,
      };
    } catch (error) {
      // Node says that it was aborted; what is of use is why.
      throw controller.signal.aborted ? controller.signal.reason : error;
    } finally {
      clearTimeout(timer);
    }
  }

  #send(
    url: URL,
    { method, headers, body }: GuardedRequest,
    controller: AbortController,
  ): Promise<IncomingMessage> {
    const { request } = url.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      const sent = request(url, {
        method,
        headers: { ...headers, 'Accept-Encoding': 'identity' },
        // A connection of its own, to an address that was checked for this call.
        agent: false,
        lookup: this.#lookupFor(url),
        signal: controller.signal,
      });
      sent.on('socket', socket =>
        socket.once('connect', () => {
          const address = socket.remoteAddress ?? '';
          if (!this.#allows(url, address)) {
            controller.abort(refuse(hostOf(url), 'it is not a public address'));
          }
        }),
      );
      sent.on('response', resolve);
      sent.on('error', reject);
      sent.end(body);
    });
  }

  async #read(
    url: URL,
    response: IncomingMessage,
    controller: AbortController,
  ): Promise<string> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response) {
      size += chunk.length;
      if (size > this.#maxResponseBytes) {
        controller.abort(
          new Error(
            `${hostOf(url)} answered with more than ${
              this.#maxResponseBytes
            } bytes`,
          ),
        );
        break;
      }
      chunks.push(chunk);
    }
    controller.signal.throwIfAborted();
    return Buffer.concat(chunks).toString('utf8');
  }

  /** Gives the connection only addresses that were checked: between the check and the call nothing is looked up again. */
  #lookupFor(url: URL): LookupFunction {
    return (host, { all, family }, callback) => {
      this.#resolve(host, (error, found) => {
        if (error) {
          callback(error, '');
          return;
        }
        if (!found.every(({ address }) => this.#allows(url, address))) {
          callback(refuse(host, 'its address is not public'), '');
          return;
        }
        const wanted = found.filter(
          address => !family || address.family === family,
        );
        const [first] = wanted;
        if (!first) {
          callback(new Error(`${host} has no address`), '');
        } else if (all) {
          callback(null, wanted);
        } else {
          callback(null, first.address, first.family);
        }
      });
    };
  }

  #allows(url: URL, address: string): boolean {
    return (
      this.#targets.allowsHost(url) || this.#targets.allowsAddress(address)
    );
  }
}
