import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_APPROVALS_REQUEST,
  type EntityRef,
} from '@passerelle/plugin-approvals-common';
import { z } from 'zod';
import {
  participantRoles,
  type Participant,
  type ParticipantRole,
} from '../engine/participants';

/** What the rules see of a request: who takes part in it. */
export type RequestParticipants = {
  id: string;
  participants: readonly Participant[];
};

/** What the rules become in SQL: somebody of `refs` has one of `roles`. */
export type ParticipantQuery = {
  roles: readonly ParticipantRole[];
  refs: readonly EntityRef[];
};

/**
 * The resource that permission rules are about.
 *
 * @public
 */
export const approvalsRequestResourceRef = createPermissionResourceRef<
  RequestParticipants,
  ParticipantQuery
>().with({
  pluginId: 'approvals',
  resourceType: RESOURCE_TYPE_APPROVALS_REQUEST,
});

const paramsSchema = z.object({
  refs: z
    .array(z.string())
    .describe('The person and all groups that they belong to, as entity refs'),
});

function createParticipantRule(
  name: string,
  description: string,
  roles: readonly ParticipantRole[],
) {
  return createPermissionRule({
    name,
    description,
    resourceRef: approvalsRequestResourceRef,
    paramsSchema,
    apply: ({ participants }, { refs }) =>
      participants.some(
        participant =>
          roles.includes(participant.role) && refs.includes(participant.ref),
      ),
    toQuery: ({ refs }) => ({ roles, refs }),
  });
}

/**
 * The rules that a permission policy can use about requests. All take `{ refs }`: the person and their groups.
 *
 * @public
 */
export const approvalsRequestRules = {
  isParticipant: createParticipantRule(
    'IS_PARTICIPANT',
    'The person takes part in the request, in whichever way',
    participantRoles,
  ),
  isRequester: createParticipantRule(
    'IS_REQUESTER',
    'The person filed the request',
    ['requester'],
  ),
  isBeneficiary: createParticipantRule(
    'IS_BENEFICIARY',
    'The request benefits the person',
    ['beneficiary'],
  ),
  isReviewer: createParticipantRule(
    'IS_REVIEWER',
    'The person holds or held a slot of the request, or fulfils it',
    ['holder', 'past_holder', 'fulfiller'],
  ),
  ownsSubject: createParticipantRule(
    'OWNS_SUBJECT',
    'The person owns what an approved request is about',
    ['owner'],
  ),
};

/**
 * Conditions for permission policies, for instance
 * `anyOf: [requestConditions.isRequester({ refs }), requestConditions.isReviewer({ refs })]`. Every command asks for
 * conditions, and each rule of theirs is parsed on the way: a policy that means everybody who takes part says
 * `isParticipant`.
 *
 * @public
 */
export const {
  conditions: requestConditions,
  createConditionalDecision: createRequestConditionalDecision,
} = createConditionExports({
  resourceRef: approvalsRequestResourceRef,
  rules: approvalsRequestRules,
});
