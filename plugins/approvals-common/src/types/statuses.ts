/** @public */
export const requestStatuses = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
] as const;

/**
 * Where a request stands.
 *
 * @public
 */
export type RequestStatus = (typeof requestStatuses)[number];

/** @public */
export const stageStatuses = [
  'waiting',
  'open',
  'passed',
  'failed',
  'skipped',
] as const;

/**
 * Where one stage of a request stands.
 *
 * @public
 */
export type StageStatus = (typeof stageStatuses)[number];

/** @public */
export const reviewStatuses = [
  'waiting',
  'open',
  'approved',
  'approved_with_conditions',
  'rejected',
  'changes_requested',
  'skipped',
  'kept',
] as const;

/**
 * Where one review (a slot of a stage) stands. `kept` is a verdict that stood through a send-back.
 *
 * @public
 */
export type ReviewStatus = (typeof reviewStatuses)[number];

/** @public */
export const verdicts = [
  'approve',
  'approve_with_conditions',
  'reject',
  'request_changes',
  'recuse',
] as const;

/**
 * What a reviewer can answer.
 *
 * @public
 */
export type Verdict = (typeof verdicts)[number];

/** @public */
export const requestActions = [
  'edit',
  'submit',
  'withdraw',
  'comment',
  'nudge',
  'reassign',
  'fulfil',
  'revoke',
  'extend',
  'decide',
] as const;

/**
 * What a person can do with a request.
 *
 * @public
 */
export type RequestAction = (typeof requestActions)[number];
