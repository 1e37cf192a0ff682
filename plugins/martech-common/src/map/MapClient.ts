import { RestCalls, type RestCallsOptions } from '../client/RestCalls';
import type { EntityRef, Tool } from '../types';
import type { MapApi } from './MapApi';
import type { ToolMap } from './types';

/**
 * Tools beside each other and on a map, over REST. Every method rejects with `ResponseError` when the back end refuses.
 *
 * @public
 */
export class MapClient implements MapApi {
  readonly #calls: RestCalls;

  constructor(options: RestCallsOptions) {
    this.#calls = new RestCalls(options);
  }

  async getMap(options: { signal?: AbortSignal } = {}): Promise<ToolMap> {
    return this.#calls.get<ToolMap>('/map', options.signal);
  }

  async compare(refs: readonly EntityRef[]): Promise<{ items: Tool[] }> {
    const params = new URLSearchParams(refs.map(ref => ['ref', ref]));
    return this.#calls.get<{ items: Tool[] }>(`/compare?${params}`);
  }
}
