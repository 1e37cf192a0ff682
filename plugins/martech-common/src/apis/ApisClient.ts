import { RestCalls, type RestCallsOptions } from '../client/RestCalls';
import { toolPath } from '../client/toolPath';
import type { EntityRef } from '../types';
import type { ApisApi } from './ApisApi';
import type { ApiInspection, InspectApiInput, ToolApis } from './types';

/**
 * APIs of tools, over REST. Every method rejects with `ResponseError` when the back end refuses.
 *
 * @public
 */
export class ApisClient implements ApisApi {
  readonly #calls: RestCalls;

  constructor(options: RestCallsOptions) {
    this.#calls = new RestCalls(options);
  }

  async inspectApi(input: InspectApiInput): Promise<ApiInspection> {
    return this.#calls.post<ApiInspection>('/apis/inspect', input);
  }

  async getApis(ref: EntityRef): Promise<ToolApis> {
    return this.#calls.get<ToolApis>(`${toolPath(ref)}/apis`);
  }
}
