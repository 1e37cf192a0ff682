import type { EngineEvent, Refusal, RequestState } from '../engine/types';
import type { NewDelivery } from './Delivery';
import type { ChainEnd } from './EventStore';
import type { Writes } from './Writes';

/** A request as it is kept. */
export type StoredRequest = {
  state: RequestState;
  /** The running number. */
  serial: number;
  /** Where its audit chain ends. */
  end: ChainEnd;
};

/** What a command did to a request. */
export type Change = {
  before: RequestState | undefined;
  after: RequestState;
  /** Empty when nothing changed. */
  events: readonly EngineEvent[];
};

/** A command as the store sees it. Its functions are pure, because they may run again while the row is locked. */
export type Work = {
  requestId: string;
  /** The request as it was looked up before: tried without a lock, where the database can tell that it moved. */
  found?: StoredRequest;
  /** The version that was prepared for: 0 for a new request, `newest` when nothing depends on it. */
  expectedVersion: number | 'newest';
  /**
   * @param number - the running number, for a new request.
   * @returns `moved` when all must be prepared again.
   */
  decide(
    state: RequestState | undefined,
    number: string,
  ): EngineEvent[] | Refusal | 'moved';
  deliveries(change: Change): NewDelivery[];
  /** Notes what must be there exactly when the command is: the kept answer, the progress of a story. */
  alsoWrite?(writes: Writes, change: Change): void;
};

/** `moved`: somebody else changed the request since it was prepared; prepare again. */
export type Outcome =
  | { kind: 'done'; change: Change }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'moved' };
