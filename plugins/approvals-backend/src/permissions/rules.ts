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

/** The part that a person has in a request. */
export type ParticipantKind =
  | 'requester'
  | 'beneficiary'
  | 'reviewer'
  | 'subject_owner';

/** What the rules see of a request: who takes part in it. */
export type RequestParticipants = {
  id: string;
  participants: ReadonlyArray<{ kind: ParticipantKind; ref: EntityRef }>;
};

/** What the rules become in SQL: somebody of `refs` takes part as `kind`. */
export type ParticipantQuery = {
  kind: ParticipantKind;
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
  kind: ParticipantKind,
) {
  return createPermissionRule({
    name,
    description,
    resourceRef: approvalsRequestResourceRef,
    paramsSchema,
    apply: ({ participants }, { refs }) =>
      participants.some(
        participant =>
          participant.kind === kind && refs.includes(participant.ref),
      ),
    toQuery: ({ refs }) => ({ kind, refs }),
  });
}

/**
 * The rules that a permission policy can use about requests. All take `{ refs }`: the person and their groups.
 *
 * @public
 */
export const approvalsRequestRules = {
  isRequester: createParticipantRule(
    'IS_REQUESTER',
    'The person filed the request',
    'requester',
  ),
  isBeneficiary: createParticipantRule(
    'IS_BENEFICIARY',
    'The request benefits the person',
    'beneficiary',
  ),
  isReviewer: createParticipantRule(
    'IS_REVIEWER',
    'The person holds or held a slot of the request, or fulfils it',
    'reviewer',
  ),
  ownsSubject: createParticipantRule(
    'OWNS_SUBJECT',
    'The person owns what an approved request is about',
    'subject_owner',
  ),
};

/**
 * Conditions for permission policies, for instance
 * `anyOf: [requestConditions.isRequester({ refs }), requestConditions.isReviewer({ refs })]`.
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
