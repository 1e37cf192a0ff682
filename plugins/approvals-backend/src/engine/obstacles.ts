import {
  takesCommand,
  type RequestAction,
} from '@passerelle/plugin-approvals-common';
import { canSee, isInvolved } from './participants';
import { refuseConflict, refuseForbidden, unknownRequest } from './refusal';
import type { Person, Refusal, RequestState } from './types';

/** Why a person may not do something; undefined when they may. */
export type Obstacle = Refusal | undefined;

/** Who may not see a request is told that there is none. */
export function findInvisible(state: RequestState, person: Person): Obstacle {
  return canSee(state, person) ? undefined : unknownRequest(state.id);
}

/** The state machine of approvals-common, as an obstacle. */
export function inStatusFor(
  action: RequestAction,
  state: RequestState,
): Obstacle {
  return takesCommand(state.status, action)
    ? undefined
    : refuseConflict(
        'wrong-status',
        `Request ${state.number} is ${state.status}, in which "${action}" is not possible: load it again to see what is`,
        { status: state.status, action },
      );
}

/** Invariant 1: nobody decides on what they filed, edited or benefit from. */
export function findInvolvement(state: RequestState, person: Person): Obstacle {
  return isInvolved(state, person)
    ? refuseForbidden(
        'own-request',
        'You filed, edited or benefit from this request: somebody else must decide on it',
      )
    : undefined;
}
