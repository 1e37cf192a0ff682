import type { RequestSubject } from '@passerelle/plugin-approvals-node';
import type { Change, StoredRequest } from '../database/Work';
import type { Writes } from '../database/Writes';
import type { Command, RequestState } from '../engine/types';

/** A command on one request. */
export type Run = {
  requestId: string;
  /** Throws when the person may not know of the request, or not do this to it; before anything else is. */
  check?(state: RequestState): void;
  /**
   * Pure, because it is asked again under the lock.
   *
   * @param state - undefined for a new request.
   */
  toCommand(
    state: RequestState | undefined,
    subject: RequestSubject | undefined,
  ): Command;
  /** What a new request is about; for one that exists it is looked up. */
  fresh?: { subject?: RequestSubject };
  alsoWrite?(writes: Writes, change: Change): void;
};

/** A request and its subject, as they were looked up for a command. */
export type Found = {
  stored: StoredRequest | undefined;
  subject: RequestSubject | undefined;
};
