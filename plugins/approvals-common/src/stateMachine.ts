import type { RequestAction, RequestStatus } from './types';

const inReview: readonly RequestStatus[] = ['in_review'];

/**
 * The state machine of a request as a table: for each status, which commands it takes and where they can lead.
 * A command that is absent from a row is refused with 409 in that status. Who may give it is another question, and
 * what the fulfilment allows stands in {@link fulfilmentTransitions}.
 *
 * @remarks
 * The engine enforces it and the front end draws from it. A submission can end a request at once only through
 * decisions: no row leads from `submit` to `approved`.
 *
 * @public
 */
export const requestTransitions: Readonly<
  Record<
    RequestStatus,
    Readonly<Partial<Record<RequestAction, readonly RequestStatus[]>>>
  >
> = {
  draft: {
    edit: ['draft'],
    submit: inReview,
    withdraw: ['withdrawn'],
  },
  in_review: {
    decide: ['in_review', 'changes_requested', 'approved', 'rejected'],
    withdraw: ['withdrawn'],
    comment: inReview,
    nudge: inReview,
    reassign: inReview,
  },
  changes_requested: {
    edit: ['changes_requested'],
    // The verdicts that still stand can be enough, when all that is left to judge is nothing.
    submit: ['in_review', 'approved'],
    withdraw: ['withdrawn'],
    comment: ['changes_requested'],
  },
  approved: {
    comment: ['approved'],
    fulfil: ['approved'],
    revoke: ['approved'],
    extend: ['approved'],
  },
  rejected: { comment: ['rejected'] },
  withdrawn: { comment: ['withdrawn'] },
  expired: { comment: ['expired'] },
};

/**
 * What a report of fulfilment leads to: a failure can be mended, a success is final.
 *
 * @public
 */
export const fulfilmentTransitions = {
  pending: ['done', 'failed'],
  failed: ['done', 'failed'],
  done: [],
} as const;

/**
 * Whether a request in this status takes the command.
 *
 * @public
 */
export function takesCommand(
  status: RequestStatus,
  command: RequestAction,
): boolean {
  return requestTransitions[status][command] !== undefined;
}
