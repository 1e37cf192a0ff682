import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { reviewsOf } from './stages';
import type { Person, Principal, RequestState } from './types';

/** Why somebody sees a request. `holder` and `past_holder` are what the filter `reviewer` looks for. */
export const participantRoles = [
  'requester',
  'beneficiary',
  'holder',
  'past_holder',
  'fulfiller',
  'owner',
] as const;
export type ParticipantRole = (typeof participantRoles)[number];

export type Participant = { ref: EntityRef; role: ParticipantRole };

/** Asked a dozen times per command; a state never changes, so that the first answer stays right. */
const known = new WeakMap<RequestState, readonly Participant[]>();

/**
 * Who takes part in a request, as data that a store can index: a person sees a request when they are an admin, or when
 * a participant's ref is the person or one of their groups.
 *
 * @remarks
 * contract.md, section 3: requester, beneficiary, holders and past holders of a slot, owner of the subject once
 * approved. A draft is its requester's own: the beneficiary joins when it is submitted. Whoever fulfils joins them once approved, because they could not work otherwise.
 */
export function participantsOf(state: RequestState): readonly Participant[] {
  const participants = known.get(state) ?? findParticipants(state);
  known.set(state, participants);
  return participants;
}

function findParticipants(state: RequestState): Participant[] {
  const reviews = reviewsOf(state);
  const approved = state.status === 'approved';
  const isSubmitted = state.submittedAt !== undefined;
  return withRoles({
    requester: [state.requester, ...state.editors],
    beneficiary: isSubmitted ? present(state.beneficiary) : [],
    holder: reviews.flatMap(({ reviewers }) => reviewers),
    past_holder: reviews.flatMap(({ pastReviewers }) => pastReviewers),
    fulfiller: approved ? state.plannedFulfilment?.fulfillers ?? [] : [],
    owner: approved ? present(state.subject?.owner) : [],
  });
}

/** Whether a person may know that the request exists. */
export function canSee(state: RequestState, person: Person): boolean {
  return (
    person.isAdmin ||
    participantsFor(state, person).some(({ ref }) => isOrBelongsTo(person, ref))
  );
}

/** Whether a person judges the request, or did: an admin, or who holds or held a slot. */
export function isReviewer(state: RequestState, person: Person): boolean {
  return (
    person.isAdmin ||
    participantsFor(state, person).some(
      ({ role, ref }) =>
        (role === 'holder' || role === 'past_holder') &&
        isOrBelongsTo(person, ref),
    )
  );
}

/**
 * Who takes part, as one person is concerned: while a request is under review, whoever a holder delegated to counts as
 * a holder.
 */
export function participantsFor(
  state: RequestState,
  person: Person,
): readonly Participant[] {
  const participants = participantsOf(state);
  const standsIn = principalsOn(state, person).some(principal =>
    participants.some(
      ({ role, ref }) => role === 'holder' && isOrBelongsTo(principal, ref),
    ),
  );
  return standsIn
    ? [...participants, { ref: person.ref, role: 'holder' }]
    : participants;
}

/** Those for whom a person may act on a request: under review only, and of the type that was delegated. */
export function principalsOn(
  state: RequestState,
  { actsFor = [] }: Person,
): readonly Principal[] {
  return state.status === 'in_review'
    ? actsFor.filter(
        ({ requestType }) =>
          requestType === undefined || requestType === state.type,
      )
    : [];
}

/** Whether the person is meant by a ref: themselves, or a group of theirs. */
export function isOrBelongsTo(
  person: Pick<Person, 'ref' | 'groups'>,
  ref: EntityRef,
): boolean {
  return person.ref === ref || person.groups.includes(ref);
}

/**
 * Whether the person filed, edited or benefits from the request: invariant 1 keeps them from deciding. Members of a
 * group that benefits do benefit.
 */
export function isInvolved(
  state: RequestState,
  person: Pick<Person, 'ref' | 'groups'>,
): boolean {
  return (
    [state.requester, ...state.editors].includes(person.ref) ||
    (state.beneficiary !== undefined &&
      isOrBelongsTo(person, state.beneficiary))
  );
}

/**
 * Who may not take a review that they hold, by a group of theirs for instance: whoever filed, edited or benefits, and
 * who recused.
 */
export function excludedFrom(
  { requester, editors, beneficiary }: RequestState,
  recused: readonly EntityRef[] = [],
): EntityRef[] {
  return [
    ...new Set([requester, ...editors, ...present(beneficiary), ...recused]),
  ];
}

function withRoles(
  refs: Record<ParticipantRole, readonly EntityRef[]>,
): Participant[] {
  return participantRoles.flatMap(role =>
    [...new Set(refs[role])].map(ref => ({ ref, role })),
  );
}

function present(ref: EntityRef | undefined): EntityRef[] {
  return ref === undefined ? [] : [ref];
}
