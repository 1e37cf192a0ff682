import { RestCalls, type RestCallsOptions } from '../client/RestCalls';
import { toolPath } from '../client/toolPath';
import type { PilotScorecardInput } from '../outcomes';
import type { EntityRef, Tool } from '../types';

/**
 * What people do with the pilot of a tool.
 *
 * @public
 */
export interface PilotApi {
  /** Ends the pilot with what it found out, or corrects that. For whoever asked for it, and the owners of the tool. */
  submitScorecard(
    ref: EntityRef,
    scorecard: PilotScorecardInput,
  ): Promise<Tool>;
}

/**
 * Pilots over REST.
 *
 * @remarks
 * Every method rejects with `ResponseError` when the back end refuses.
 *
 * @public
 */
export class PilotClient implements PilotApi {
  readonly #calls: RestCalls;

  constructor(options: RestCallsOptions) {
    this.#calls = new RestCalls(options);
  }

  async submitScorecard(
    ref: EntityRef,
    scorecard: PilotScorecardInput,
  ): Promise<Tool> {
    return this.#calls.put<Tool>(`${toolPath(ref)}/pilot/scorecard`, scorecard);
  }
}
