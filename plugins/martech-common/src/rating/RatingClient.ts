import { RestCalls, type RestCallsOptions } from '../client/RestCalls';
import { toolPath } from '../client/toolPath';
import type { EntityRef } from '../types';
import type { RatingApi } from './RatingApi';
import type { Stars, ToolRatings } from './types';

/**
 * What people say of tools, over REST. Every method rejects with `ResponseError` when the back end refuses.
 *
 * @public
 */
export class RatingClient implements RatingApi {
  readonly #calls: RestCalls;

  constructor(options: RestCallsOptions) {
    this.#calls = new RestCalls(options);
  }

  async getRatings(ref: EntityRef): Promise<ToolRatings> {
    return this.#calls.get<ToolRatings>(`${toolPath(ref)}/rating`);
  }

  async rate(
    ref: EntityRef,
    rating: { stars: Stars; comment?: string },
  ): Promise<ToolRatings> {
    return this.#calls.put<ToolRatings>(`${toolPath(ref)}/rating`, rating);
  }

  async withdrawRating(ref: EntityRef): Promise<ToolRatings> {
    const response = await this.#calls.send(`${toolPath(ref)}/rating`, {
      method: 'DELETE',
    });
    return response.json();
  }
}
