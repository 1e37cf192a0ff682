import type {
  EntityRef,
  LocalizedText,
  StageRule,
} from '@passerelle/plugin-approvals-common';
import type {
  RequestSubject,
  RequestType,
} from '@passerelle/plugin-approvals-node';
import type { JsonObject } from '@backstage/types';
import type { PinnedPolicy } from '../engine/types';

/** One slot, normalised: every default filled in. */
export type PolicySlot = {
  id: string;
  title?: LocalizedText;
  criterion?: string;
  /** From the request type's criterion; undefined means that the verdict depends on everything. */
  dependsOn?: string[];
  /** Refs of users and groups, or names of resolvers. */
  reviewers: string[];
  fallback: string[];
  /** Who may answer too once the time is over. */
  escalation?: string[];
  when?: string;
  /** The condition in words, shown to the people on the path. */
  reason?: LocalizedText;
  slaHours?: number;
};

export type PolicyStage = {
  id: string;
  title: LocalizedText;
  rule: StageRule;
  when?: string;
  reason?: LocalizedText;
  slots: PolicySlot[];
};

/** A policy as it is pinned into requests. */
export type PolicyDefinition = {
  id: string;
  type: string;
  allowSamePersonInSeveralSlots: boolean;
  /** Days after the submission at which an undecided request ends. */
  expireAfterDays?: number;
  stages: PolicyStage[];
  fulfilment?: { by: string[]; grant: boolean };
};

/** A policy of the configuration, checked. */
export type Policy = {
  id: string;
  type: string;
  /** Hash of the definition: two requests with the same revision were judged by the same rules. */
  revision: string;
  definition: PolicyDefinition;
};

/** The policies of the configuration, one per request type. */
export type PolicySet = {
  /** @returns undefined when no policy says who decides: such a type cannot be filed. */
  get(requestType: string): Policy | undefined;
  list(): readonly Policy[];
};

export type LoadPoliciesOptions = {
  /** What stands under `approvals.policies`. */
  config: unknown;
  requestTypes: readonly RequestType[];
  /** Names that extensions added; {@link builtInResolvers} are known without. */
  resolverIds: readonly string[];
};

/** Resolvers that need nothing but what the planner has. */
export const builtInResolvers = ['subject.owner'] as const;

export type PlanInput = {
  /** The pinned policy when the request has one, else that of the configuration. */
  policy: Policy | PinnedPolicy;
  requestType: string;
  values: JsonObject;
  subject?: RequestSubject;
  requester: EntityRef;
  /** All groups of the requester, ancestors included: `requester.groups` in conditions. */
  requesterGroups: readonly EntityRef[];
  beneficiary?: EntityRef;
  /** Everybody who wrote values so far, whoever submits included. */
  editors: readonly EntityRef[];
  /** `request.extends` in conditions: more time is asked for on the grant of another request. */
  extends?: boolean;
  /**
   * Asks an extension's resolver. What it throws passes through `planPath`: an unreachable catalog refuses the command.
   */
  resolveReviewer(name: string): Promise<EntityRef[]>;
  /** The users behind a ref: the members of a group and of its descendants, or the user if they exist. */
  expandMembers(ref: EntityRef): Promise<readonly EntityRef[]>;
  /**
   * `submission` refuses what cannot be decided. `revision`, for a change under review and for showing a path in the
   * dry run, leaves such a slot to the admins and takes a condition that cannot be evaluated as true: a review too
   * many rather than one too few.
   */
  mode: 'submission' | 'revision';
};
