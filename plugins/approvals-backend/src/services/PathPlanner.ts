import type { JsonObject } from '@backstage/types';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type {
  RequestSubject,
  RequestType,
  ReviewerResolver,
} from '@passerelle/plugin-approvals-node';
import { isRefusal } from '../engine';
import type { PinnedPolicy, Plan, Refusal } from '../engine/types';
import { planPath, type PolicySet } from '../policy';
import type { PersonDirectory } from './PersonDirectory';
import { errorToRefusal } from './refusalToError';
import type { RequestTypes } from './RequestTypes';

/** The resolver of the engine's own that needs the catalog. */
export const MANAGER_RESOLVER = 'requester.manager';

/** A request whose path is wanted. */
export type PathInput = {
  /** None in a dry run. */
  requestId?: string;
  /** When it is submitted. */
  at?: string;
  requestType: string;
  values: JsonObject;
  subject?: RequestSubject;
  requester: EntityRef;
  beneficiary?: EntityRef;
  editors: readonly EntityRef[];
  /** Whether it asks for more time on the grant of another one. */
  extends?: boolean;
  /** The one that the request was submitted under, if it was. */
  pinned?: PinnedPolicy;
};

/** Finds the path that a request takes: the policy, the people, and what the request type has to say. */
export class PathPlanner {
  readonly #policies: PolicySet;
  readonly #types: RequestTypes;
  readonly #resolvers: ReadonlyMap<string, ReviewerResolver>;

  static create(options: {
    policies: PolicySet;
    types: RequestTypes;
    resolvers: readonly ReviewerResolver[];
  }): PathPlanner {
    return new PathPlanner(options);
  }

  private constructor(options: {
    policies: PolicySet;
    types: RequestTypes;
    resolvers: readonly ReviewerResolver[];
  }) {
    this.#policies = options.policies;
    this.#types = options.types;
    this.#resolvers = new Map(
      options.resolvers.map(resolver => [resolver.id, resolver]),
    );
  }

  /**
   * The path of a submission.
   *
   * @returns a refusal when values are wrong, the request type refuses, or nobody would decide.
   * @throws ServiceUnavailableError when the catalog does not answer.
   */
  async planSubmission(
    input: PathInput,
    directory: PersonDirectory,
  ): Promise<Plan | Refusal> {
    let type: RequestType;
    try {
      type = this.#types.get(input.requestType);
      this.#types.checkValues(type.id, input.values, 'complete');
      await this.#askType(type, input);
    } catch (error) {
      const refusal = errorToRefusal(error);
      if (refusal) {
        return refusal;
      }
      throw error;
    }
    const plan = await this.#plan(input, directory, 'submission');
    return type.oneOpenPerSubject && !isRefusal(plan)
      ? { ...plan, oneOpenPerSubject: true }
      : plan;
  }

  /** The path after a change under review, and the one that a dry run shows. */
  async planRevision(
    input: PathInput,
    directory: PersonDirectory,
  ): Promise<Plan | Refusal> {
    return await this.#plan(input, directory, 'revision');
  }

  async #askType(type: RequestType, input: PathInput): Promise<void> {
    const { requestId, at, values, subject, requester } = input;
    await type.validate?.({ requestId, at, values, subject, requester });
  }

  async #plan(
    input: PathInput,
    directory: PersonDirectory,
    mode: 'submission' | 'revision',
  ): Promise<Plan | Refusal> {
    const policy = input.pinned ?? this.#policies.get(input.requestType);
    if (!policy) {
      return {
        kind: 'conflict',
        code: 'no-policy',
        message: `No policy says who decides on "${input.requestType}"; an operator adds one under approvals.policies`,
      };
    }
    const requester = await directory.find(input.requester);
    return await planPath({
      policy,
      requestType: input.requestType,
      values: input.values,
      subject: input.subject,
      requester: input.requester,
      requesterGroups: requester?.groups ?? [],
      beneficiary: input.beneficiary,
      editors: input.editors,
      extends: input.extends,
      resolveReviewer: name => this.#resolve(name, input, directory),
      expandMembers: ref => directory.members(ref),
      mode,
    });
  }

  async #resolve(
    name: string,
    input: PathInput,
    directory: PersonDirectory,
  ): Promise<EntityRef[]> {
    const resolver = this.#resolvers.get(name);
    if (resolver) {
      const { requester, beneficiary, values, subject } = input;
      return await resolver.resolve({
        requester,
        beneficiary,
        values,
        subject,
      });
    }
    return name === MANAGER_RESOLVER
      ? await directory.managers(input.requester)
      : [];
  }
}
