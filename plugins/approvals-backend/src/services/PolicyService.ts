import type { JsonObject } from '@backstage/types';
import {
  approvalsAdminPermission,
  approvalsRequestCreatePermission,
  type DryRunInput,
  type DryRunResult,
  type DryRunSlot,
  type DryRunStage,
  type PolicySummary,
} from '@passerelle/plugin-approvals-common';
import type { PolicyRevisionStore } from '../database/PolicyRevisionStore';
import { isRefusal } from '../engine';
import type { Person, Plan, PlannedSlot } from '../engine/types';
import type { PolicySet } from '../policy';
import type { Authorizer } from './Authorizer';
import type { Caller } from './Caller';
import { requirePerson } from './CallerPersons';
import type { PathPlanner } from './PathPlanner';
import type { PersonDirectory } from './PersonDirectory';
import { adminsOnly } from './refusals';
import { refusalToError } from './refusalToError';
import type { RequestTypes } from './RequestTypes';

type PolicyOptions = {
  authorizer: Authorizer;
  directory: PersonDirectory;
  planner: PathPlanner;
  policies: PolicySet;
  policyRevisions: PolicyRevisionStore;
  types: RequestTypes;
};

/** Shows which path requests take, and by which policies. */
export class PolicyService {
  readonly #options: PolicyOptions;

  static create(options: PolicyOptions): PolicyService {
    return new PolicyService(options);
  }

  private constructor(options: PolicyOptions) {
    this.#options = options;
  }

  /** Keeps the policies of this start among the revisions. */
  async keepRevisions(): Promise<void> {
    const { policies, policyRevisions } = this.#options;
    await policyRevisions.keep(policies.list(), new Date().toISOString());
  }

  /**
   * The path that a request would take: with each condition and why it held or not for admins; for others, of their own
   * requests, what they would see once it is filed.
   *
   * @throws NotAllowedError for who asks about somebody else and is no admin.
   */
  async dryRun(
    caller: Caller,
    input: Omit<DryRunInput, 'values'> & { values: JsonObject },
  ): Promise<DryRunResult> {
    const person = await this.#personFor(caller, input);
    const plan = await this.#plan(input, input.requester ?? person.ref);
    const { id, revision } = plan.policy;
    return {
      policy: { id, revision },
      stages: person.isAdmin ? plan.stages : ownPath(plan),
      ...(plan.expireAfterDays !== undefined && {
        expireAfterDays: plan.expireAfterDays,
      }),
      ...(plan.fulfilment && { fulfilment: plan.fulfilment }),
    };
  }

  /** The policies in force, with every revision that ever was. */
  async list(caller: Caller): Promise<{ items: PolicySummary[] }> {
    const { authorizer, directory, policies, policyRevisions, types } =
      this.#options;
    const person = await requirePerson(caller, directory);
    if (!person.isAdmin) {
      throw adminsOnly();
    }
    await authorizer.require(caller, approvalsAdminPermission);
    const revisions = await policyRevisions.list();
    return {
      items: policies.list().map(policy => ({
        id: policy.id,
        type: policy.type,
        title: types.get(policy.type).title,
        revision: policy.revision,
        definition: { ...policy.definition },
        revisions: revisions
          .filter(({ type }) => type === policy.type)
          .map(({ revision, firstSeenAt, definition }) => ({
            revision,
            firstSeenAt,
            definition,
          })),
      })),
    };
  }

  async #personFor(caller: Caller, input: DryRunInput): Promise<Person> {
    const { authorizer, directory } = this.#options;
    const person = await requirePerson(caller, directory);
    const { requester = person.ref } = input;
    if (!person.isAdmin && requester !== person.ref) {
      throw adminsOnly();
    }
    await authorizer.require(
      caller,
      person.isAdmin
        ? approvalsAdminPermission
        : approvalsRequestCreatePermission,
    );
    return person;
  }

  async #plan(
    input: Omit<DryRunInput, 'values'> & { values: JsonObject },
    requester: string,
  ): Promise<Plan> {
    const { types, planner, directory } = this.#options;
    const type = types.get(input.type);
    types.checkValues(type.id, input.values, 'draft');
    const subject = await types.requireSubject(type, input.subjectRef);
    const plan = await planner.planRevision(
      {
        requestType: type.id,
        values: input.values,
        subject,
        requester,
        beneficiary: input.beneficiary,
        editors: [requester],
        extends: input.extends,
      },
      directory,
    );
    if (isRefusal(plan)) {
      throw refusalToError(plan);
    }
    return plan;
  }
}

/** What a requester sees once the request is filed: the slots on the path, and no conditions. */
function ownPath({ stages }: Plan): DryRunStage[] {
  return stages
    .filter(({ applies }) => applies)
    .map(({ id, title, rule, applies, slots }) => ({
      id,
      title,
      rule,
      applies,
      slots: slots.filter(slot => slot.applies).map(ownSlot),
    }));
}

function ownSlot(slot: PlannedSlot): DryRunSlot {
  const {
    condition: _,
    dependsOn: __,
    fallback: ___,
    usedFallback: ____,
    escalation: _____,
    ...shown
  } = slot;
  return shown;
}
