import {
  verdicts,
  type EntityRef,
  type Verdict,
} from '@passerelle/plugin-approvals-common';
import {
  findInvisible,
  findInvolvement,
  inStatusFor,
  type Obstacle,
} from './obstacles';
import { isInvolved, isOrBelongsTo, principalsOn } from './participants';
import { refuseConflict, refuseForbidden } from './refusal';
import { reviewsOf } from './stages';
import type {
  Person,
  Principal,
  Refusal,
  RequestState,
  ReviewState,
} from './types';

/**
 * Why a person may not give a verdict on one review. Invariants 1 and 2 of design.md, section 4.
 */
export function findDecisionObstacle(
  state: RequestState,
  review: ReviewState,
  person: Person,
): Obstacle {
  return (
    findInvisible(state, person) ??
    findInvolvement(state, person) ??
    findHolderObstacle(state, review, person) ??
    inStatusFor('decide', state) ??
    findClosedReview(review)
  );
}

/**
 * For whom a person would decide a review that is not their own.
 *
 * @returns undefined when they decide for themselves, or may not decide at all
 */
export function behalfOn(
  state: RequestState,
  review: ReviewState,
  person: Person,
): EntityRef | undefined {
  return holds(review, person)
    ? undefined
    : principalsHolding(state, review, person).find(
        principal => !findPrincipalObstacle(state, review, principal),
      )?.ref;
}

/** What a person may answer on one review; empty when they may not decide it. */
export function allowedVerdictsFor(
  state: RequestState,
  review: ReviewState,
  person: Person,
): Verdict[] {
  return findDecisionObstacle(state, review, person) ? [] : [...verdicts];
}

/**
 * Why a person may not hand one review to others: slot holders, who answers for them, and admins may, unless the request
 * is theirs. Who recused, or answers for somebody who did, does not choose who decides instead.
 */
export function findReassignmentObstacle(
  state: RequestState,
  review: ReviewState,
  person: Person,
): Obstacle {
  const obstacle =
    findInvisible(state, person) ?? findInvolvement(state, person);
  if (obstacle) {
    return obstacle;
  }
  const isNobody =
    !person.isAdmin &&
    !holds(review, person) &&
    reassigningFor(state, review, person) === undefined;
  if (isNobody) {
    return notReviewer(review);
  }
  if (!person.isAdmin && review.recused.includes(person.ref)) {
    return refuseRecused();
  }
  const closed = !['open', 'waiting'].includes(review.status);
  return (
    inStatusFor('reassign', state) ??
    (closed ? findClosedReview(review) : undefined)
  );
}

/**
 * For whom a person would hand over a review that is not their own.
 *
 * @returns undefined when they do it for themselves, or may not do it at all
 */
export function reassigningFor(
  state: RequestState,
  review: ReviewState,
  person: Person,
): EntityRef | undefined {
  return person.isAdmin || holds(review, person)
    ? undefined
    : principalsHolding(state, review, person).find(
        principal =>
          !isInvolved(state, principal) &&
          !review.recused.includes(principal.ref),
      )?.ref;
}

/** Whether somebody filled another slot of the same stage and may not fill this one: invariant 2. */
export function fillsAnotherSlot(
  state: RequestState,
  review: ReviewState,
  person: string,
): boolean {
  return (
    !state.allowSamePersonInSeveralSlots &&
    reviewsOf(state).some(
      other =>
        other.stageId === review.stageId &&
        other.id !== review.id &&
        (other.decision?.by === person ||
          other.decision?.onBehalfOf === person),
    )
  );
}

/** Open reviews that nobody was reminded of on this working day. */
export function nudgeableReviews(
  state: RequestState,
  workingDay: string | undefined,
): ReviewState[] {
  return reviewsOf(state).filter(
    ({ status, nudgedOn }) =>
      status === 'open' && workingDay !== undefined && nudgedOn !== workingDay,
  );
}

function findHolderObstacle(
  state: RequestState,
  review: ReviewState,
  person: Person,
): Obstacle {
  const principals = holds(review, person)
    ? undefined
    : principalsHolding(state, review, person);
  if (principals?.length === 0) {
    return notReviewer(review);
  }
  if (review.recused.includes(person.ref)) {
    return refuseRecused();
  }
  if (fillsAnotherSlot(state, review, person.ref)) {
    return refuseForbidden(
      'one-slot-per-stage',
      'You decided another review of this stage: one person fills one slot, so somebody else must decide this one',
    );
  }
  const obstacles = principals?.map(principal =>
    findPrincipalObstacle(state, review, principal),
  );
  return obstacles?.every(Boolean) ? obstacles[0] : undefined;
}

function refuseRecused(): Refusal {
  return refuseForbidden(
    'recused',
    'You recused yourself from this review: the others, or an admin, decide it',
  );
}

function principalsHolding(
  state: RequestState,
  review: ReviewState,
  person: Person,
): Principal[] {
  return principalsOn(state, person).filter(principal =>
    review.reviewers.some(ref => isOrBelongsTo(principal, ref)),
  );
}

/** A delegate inherits every exclusion of who delegated: invariants 1 and 2 cannot be walked around. */
function findPrincipalObstacle(
  state: RequestState,
  review: ReviewState,
  principal: Principal,
): Obstacle {
  const excluded =
    isInvolved(state, principal) ||
    review.recused.includes(principal.ref) ||
    fillsAnotherSlot(state, review, principal.ref);
  return excluded
    ? refuseForbidden(
        'delegator-excluded',
        `${principal.ref} may not decide this review, and so neither may you for them: somebody else must`,
        { delegator: principal.ref },
      )
    : undefined;
}

function holds(review: ReviewState, person: Person): boolean {
  return (
    (review.unassigned && person.isAdmin) ||
    review.reviewers.some(ref => isOrBelongsTo(person, ref))
  );
}

function notReviewer(review: ReviewState): Refusal {
  return refuseForbidden(
    'not-a-reviewer',
    `Review ${review.id} belongs to ${
      review.reviewers.join(', ') || 'the admins'
    }: you are not one of them`,
    { reviewId: review.id, reviewers: review.reviewers },
  );
}

function findClosedReview(review: ReviewState): Obstacle {
  return review.status === 'open'
    ? undefined
    : refuseConflict(
        'review-not-open',
        `Review ${review.id} is ${review.status}, not open: load the request again to see what is`,
        { reviewId: review.id, status: review.status },
      );
}
