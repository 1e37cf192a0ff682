import type { EntityRef } from './basics';

/**
 * Somebody answers reviews for somebody else for a while. It does not cascade, and the delegate may not decide what the
 * delegator may not decide.
 *
 * @public
 */
export type Delegation = {
  id: string;
  /** Whose reviews these are. */
  delegator: EntityRef;
  /** Who may answer them too. */
  delegate: EntityRef;
  /** Only for requests of this type; for all when missing. */
  type?: string;
  startsAt: string;
  endsAt: string;
  createdAt: string;
  status: 'upcoming' | 'active' | 'ended';
  /** Who ended it before its time. */
  endedBy?: EntityRef;
  /** Whether the caller may end it. */
  canEnd: boolean;
};

/** @public */
export type CreateDelegationInput = {
  delegate: EntityRef;
  /** ISO 8601. */
  startsAt: string;
  endsAt: string;
  type?: string;
};
