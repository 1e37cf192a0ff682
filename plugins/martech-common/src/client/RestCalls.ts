import { ResponseError } from '@backstage/errors';

/** @public */
export type RestCallsOptions = {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
};

/**
 * Calls of the registry below `/api/martech/v1`; what the clients of its parts share.
 *
 * @remarks
 * Every method rejects with `ResponseError` when the back end refuses.
 *
 * @public
 */
export class RestCalls {
  readonly #discoveryApi: RestCallsOptions['discoveryApi'];
  readonly #fetchApi: RestCallsOptions['fetchApi'];

  constructor(options: RestCallsOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return (await this.send(path, { signal })).json();
  }

  async post<T>(path: string, body: object): Promise<T> {
    return this.#write<T>('POST', path, body);
  }

  async put<T>(path: string, body: object): Promise<T> {
    return this.#write<T>('PUT', path, body);
  }

  async delete(path: string): Promise<void> {
    await this.send(path, { method: 'DELETE' });
  }

  /** For bodies and answers that are not JSON. */
  async send(path: string, init: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('martech');
    const response = await this.#fetchApi.fetch(`${baseUrl}/v1${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }

  async #write<T>(method: string, path: string, body: object): Promise<T> {
    const response = await this.send(path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  }
}
