/**
 * The engine: pure functions from commands to events to requests.
 *
 * @packageDocumentation
 */
export { claimsOf } from './claims';
export { decide } from './decide';
export { differenceBetween, fieldsOf, relevantChanges } from './differences';
export { evolve } from './evolve';
export { findPlanProblem } from './findPlanProblem';
export {
  canSee,
  excludedFrom,
  isInvolved,
  isReviewer,
  participantRoles,
  participantsFor,
  participantsOf,
  type Participant,
  type ParticipantRole,
} from './participants';
export { presentRequest, waitingFor, type Viewer } from './presentRequest';
export { isRefusal } from './refusal';
export { refsToExpand } from './refsToExpand';
export { replay } from './replay';
export { actionRules } from './actionRules';
export { allowedVerdictsFor, findDecisionObstacle } from './reviewRules';
export {
  conditionsOf,
  dueAtOf,
  findReview,
  isSettled,
  remainingSlaHours,
  reviewsOf,
} from './stages';
export { ownerDiffers, subjectDiffers } from './subject';
export type * from './types';
