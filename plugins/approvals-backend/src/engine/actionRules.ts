import {
  fulfilmentTransitions,
  type RequestAction,
} from '@passerelle/plugin-approvals-common';
import { noActiveGrant } from './extension';
import {
  findInvisible,
  findInvolvement,
  inStatusFor,
  type Obstacle,
} from './obstacles';
import { isOrBelongsTo } from './participants';
import { refuseConflict, refuseForbidden } from './refusal';
import {
  findDecisionObstacle,
  findReassignmentObstacle,
  nudgeableReviews,
} from './reviewRules';
import { reviewsOf } from './stages';
import type { Person, Refusal, RequestState, ReviewState } from './types';

type Rule = (state: RequestState, person: Person) => Obstacle;

/**
 * Who may do what and when: `decide` enforces these, and `allowedActions` is what they leave. Order of the answers:
 * 404, then 403, then 409.
 */
export const actionRules: Readonly<Record<RequestAction, Rule>> = {
  edit: whenVisible(byRequester('edit')),
  submit: whenVisible(byRequester('submit')),
  withdraw: whenVisible(byRequester('withdraw')),
  nudge: whenVisible((state, person) => {
    const obstacle = byRequester('nudge')(state, person);
    return obstacle ?? findNudgeObstacle(state, person);
  }),
  comment: whenVisible(state => inStatusFor('comment', state)),
  decide: whenVisible((state, person) =>
    firstFree(reviewsOf(state), review =>
      findDecisionObstacle(state, review, person),
    ),
  ),
  reassign: whenVisible((state, person) =>
    firstFree(reviewsOf(state), review =>
      findReassignmentObstacle(state, review, person),
    ),
  ),
  fulfil: whenVisible((state, person) => {
    if (!person.isAdmin && !isFulfiller(state, person)) {
      return refuseForbidden(
        'not-a-fulfiller',
        'Only those who carry out the request, or an admin, can report on it',
      );
    }
    return inStatusFor('fulfil', state) ?? findFulfilmentObstacle(state);
  }),
  revoke: whenVisible(
    (state, person) =>
      findGrantorObstacle(state, person) ??
      inStatusFor('revoke', state) ??
      findGrantObstacle(state),
  ),
  extend: whenVisible(
    (state, person) =>
      findGrantorObstacle(state, person) ??
      findInvolvement(state, person) ??
      inStatusFor('extend', state) ??
      findGrantObstacle(state),
  ),
};

function whenVisible(rule: Rule): Rule {
  return (state, person) => findInvisible(state, person) ?? rule(state, person);
}

function byRequester(action: RequestAction): Rule {
  return (state, person) =>
    person.ref === state.requester
      ? inStatusFor(action, state)
      : refuseForbidden(
          'not-the-requester',
          `Only the requester ${state.requester} can ${action} this request`,
          { requester: state.requester, action },
        );
}

function findNudgeObstacle(state: RequestState, person: Person): Obstacle {
  return nudgeableReviews(state, person.workingDay).length > 0
    ? undefined
    : refuseConflict(
        'nudged-already',
        'The reviewers were reminded on this working day: try again on the next one',
      );
}

function isFulfiller(state: RequestState, person: Person): boolean {
  return (state.plannedFulfilment?.fulfillers ?? []).some(ref =>
    isOrBelongsTo(person, ref),
  );
}

function findFulfilmentObstacle(state: RequestState): Obstacle {
  const { fulfilment } = state;
  if (state.extends !== undefined) {
    return refuseConflict(
      'extension-automatic',
      'The engine itself gives the time that was approved: wait a moment, or look at the dead deliveries',
    );
  }
  if (!fulfilment) {
    return refuseConflict(
      'no-fulfilment',
      'Nothing is left to carry out after this approval',
    );
  }
  return fulfilmentTransitions[fulfilment.status].length > 0
    ? undefined
    : refuseConflict(
        'fulfilled-already',
        'This request was reported as done already',
      );
}

function findGrantorObstacle(state: RequestState, person: Person): Obstacle {
  const owner = state.subject?.owner;
  const may =
    person.isAdmin ||
    isFulfiller(state, person) ||
    (owner !== undefined && isOrBelongsTo(person, owner));
  return may
    ? undefined
    : refuseForbidden(
        'not-a-grantor',
        'Only those who carry out the request, the owner of its subject, or an admin can change what was granted',
      );
}

function findGrantObstacle({ grant }: RequestState): Obstacle {
  return grant?.status === 'active' ? undefined : noActiveGrant();
}

/** No obstacle when one of the items has none; else the one that comes closest to being allowed. */
function firstFree(
  reviews: readonly ReviewState[],
  find: (review: ReviewState) => Obstacle,
): Obstacle {
  const obstacles = reviews.map(find);
  if (obstacles.some(obstacle => obstacle === undefined)) {
    return obstacles.length > 0 ? undefined : noReviews();
  }
  return (
    obstacles.find(obstacle => obstacle?.kind === 'conflict') ??
    obstacles[0] ??
    noReviews()
  );
}

function noReviews(): Refusal {
  return refuseConflict(
    'no-review',
    'This request has no review yet: it must be submitted first',
  );
}
