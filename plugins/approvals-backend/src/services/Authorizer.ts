import type {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type BasicPermission,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  approvalsRequestCreatePermission,
  approvalsRequestReadPermission,
  type RESOURCE_TYPE_APPROVALS_REQUEST,
} from '@passerelle/plugin-approvals-common';
import { INVISIBLE, type Visibility } from '../database/whereVisible';
import { canSee, participantsFor } from '../engine';
import type { Person, RequestState } from '../engine/types';
import { approvalsRequestResourceRef } from '../permissions/rules';
import type { Caller } from './Caller';
import { notPermitted, unknownRequest } from './refusals';

const MAX_REMEMBERED = 5_000;

type RequestPermission = ResourcePermission<
  typeof RESOURCE_TYPE_APPROVALS_REQUEST
>;

/** What a command needs to know before it runs. */
export type CommandPermit = {
  /**
   * @throws NotFoundError when the caller may not know of the request, NotAllowedError when the policy does not let
   * them do this to it.
   */
  require(state: RequestState, person: Person): void;
};

/**
 * Asks the permission policy, once per call of the REST API. The engine's own rules come on top: the policy can narrow
 * what participants and admins see and do, and widen nothing.
 */
export class Authorizer {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  readonly #rememberMilliseconds: number;
  readonly #remembered = new Map<
    string,
    { until: number; decision: PolicyDecision }
  >();

  static create(options: {
    permissions: PermissionsService;
    registry: PermissionsRegistryService;
    /** For how long reads may use a decision again; 0 for not at all. */
    rememberMilliseconds: number;
  }): Authorizer {
    return new Authorizer(options);
  }

  private constructor(options: {
    permissions: PermissionsService;
    registry: PermissionsRegistryService;
    rememberMilliseconds: number;
  }) {
    this.#permissions = options.permissions;
    this.#registry = options.registry;
    this.#rememberMilliseconds = options.rememberMilliseconds;
  }

  /** What a caller may see. A service that the configuration names sees everything, and decides nothing. */
  async forReading(
    caller: Caller,
    person: Person | undefined,
  ): Promise<Visibility> {
    if (!caller.userRef) {
      return { participants: 'everything' };
    }
    if (!person) {
      return INVISIBLE;
    }
    const decision = await this.#decideReading(caller, caller.userRef);
    return this.#toVisibility(person, decision);
  }

  /** Whether a caller may give a command, and on which requests; never from memory. */
  async forCommand(
    caller: Caller,
    permission: RequestPermission,
  ): Promise<CommandPermit> {
    const [reading, acting] = await this.#permissions.authorizeConditional(
      [{ permission: approvalsRequestReadPermission }, { permission }],
      { credentials: caller.credentials },
    );
    return {
      require: (state, person) => {
        if (!canSee(state, person) || !this.#allows(reading, state, person)) {
          throw unknownRequest(state.id);
        }
        if (!this.#allows(acting, state, person)) {
          throw notPermitted(permission.name, state.number);
        }
      },
    };
  }

  /**
   * @throws NotAllowedError when the policy refuses.
   */
  async require(caller: Caller, permission: BasicPermission): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials: caller.credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw notPermitted(permission.name);
    }
  }

  /** Whether a person may file requests at all; a service may see what can be filed. */
  async mayFile(caller: Caller): Promise<boolean> {
    if (!caller.userRef) {
      return true;
    }
    const [decision] = await this.#permissions.authorize(
      [{ permission: approvalsRequestCreatePermission }],
      { credentials: caller.credentials },
    );
    return decision.result === AuthorizeResult.ALLOW;
  }

  async #decideReading(
    caller: Caller,
    userRef: string,
  ): Promise<PolicyDecision> {
    const known = this.#remembered.get(userRef);
    if (known && known.until > Date.now()) {
      return known.decision;
    }
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: approvalsRequestReadPermission }],
      { credentials: caller.credentials },
    );
    if (this.#rememberMilliseconds > 0) {
      if (this.#remembered.size >= MAX_REMEMBERED) {
        this.#remembered.clear();
      }
      const until = Date.now() + this.#rememberMilliseconds;
      this.#remembered.set(userRef, { until, decision });
    }
    return decision;
  }

  #toVisibility(person: Person, decision: PolicyDecision): Visibility {
    if (decision.result === AuthorizeResult.DENY) {
      return INVISIBLE;
    }
    const participants: Visibility['participants'] = person.isAdmin
      ? 'everything'
      : [person.ref, ...person.groups];
    const seen: Visibility = {
      participants,
      ...(person.actsFor && {
        delegated: { to: person.ref, from: person.actsFor },
      }),
    };
    if (decision.result !== AuthorizeResult.CONDITIONAL) {
      return seen;
    }
    const ruleset = this.#registry.getPermissionRuleset(
      approvalsRequestResourceRef,
    );
    const transform = createConditionTransformer(ruleset);
    return { ...seen, conditions: transform(decision.conditions) };
  }

  #allows(
    decision: PolicyDecision,
    state: RequestState,
    person: Person,
  ): boolean {
    const ruleset = this.#registry.getPermissionRuleset(
      approvalsRequestResourceRef,
    );
    return createConditionAuthorizer(ruleset)(decision, {
      id: state.id,
      participants: participantsFor(state, person),
    });
  }
}
