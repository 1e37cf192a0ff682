import { evolve } from './evolve';
import type { EngineEvent, RequestState } from './types';

/**
 * The request that a stream of events makes: what the snapshot must equal.
 *
 * @throws Error when the stream is empty or does not begin with `request.created`
 */
export function replay(events: readonly EngineEvent[]): RequestState {
  const state = events.reduce<RequestState | undefined>(evolve, undefined);
  if (!state) {
    throw new Error('A request needs at least the event that created it');
  }
  return state;
}
