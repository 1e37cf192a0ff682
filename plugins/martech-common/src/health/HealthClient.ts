import { RestCalls, type RestCallsOptions } from '../client/RestCalls';
import { toolPath } from '../client/toolPath';
import type { EntityRef } from '../types';
import type { HealthApi, ToolHealth } from './types';

/**
 * How tools work, over REST.
 *
 * @public
 */
export class HealthClient implements HealthApi {
  readonly #calls: RestCalls;

  constructor(options: RestCallsOptions) {
    this.#calls = new RestCalls(options);
  }

  async getHealth(ref: EntityRef): Promise<ToolHealth> {
    return this.#calls.get<ToolHealth>(`${toolPath(ref)}/health`);
  }
}
