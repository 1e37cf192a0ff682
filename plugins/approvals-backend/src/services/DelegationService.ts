import { randomUUID } from 'node:crypto';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  approvalsDelegationManagePermission,
  type CreateDelegationInput,
  type Delegation,
  type EntityRef,
  type Page,
} from '@passerelle/plugin-approvals-common';
import type {
  DelegationStore,
  StoredDelegation,
} from '../database/DelegationStore';
import type { KeptAnswer } from '../database/IdempotencyStore';
import type { NewDelivery } from '../database/Delivery';
import type { Person } from '../engine/types';
import type { DelegationNews } from '../outbox/delegationDeliveries';
import type { Authorizer } from './Authorizer';
import type { Caller } from './Caller';
import { requirePerson } from './CallerPersons';
import { withCode } from './codedError';
import type { KeepAnswer } from './IdempotentCalls';
import { isRequestId } from './isRequestId';
import type { PersonDirectory } from './PersonDirectory';
import { readInstant } from './readInstant';
import type { RequestTypes } from './RequestTypes';

const DEFAULT_LIMIT = 50;

type DelegationOptions = {
  authorizer: Authorizer;
  delegations: DelegationStore;
  directory: PersonDirectory;
  types: RequestTypes;
  /** What is told to the delegate. */
  deliveriesOf(
    delegation: StoredDelegation,
    news: DelegationNews,
  ): NewDelivery[];
  /** The name of a person, for people. */
  nameOf(ref: EntityRef): Promise<string>;
  onCommitted(): void;
};

/** Lets people hand their reviews to somebody else for a while. */
export class DelegationService {
  readonly #options: DelegationOptions;

  static create(options: DelegationOptions): DelegationService {
    return new DelegationService(options);
  }

  private constructor(options: DelegationOptions) {
    this.#options = options;
  }

  /** What the caller gave and got. */
  async list(
    caller: Caller,
    { limit = DEFAULT_LIMIT, cursor }: { limit?: number; cursor?: string },
  ): Promise<Page<Delegation>> {
    const person = await this.#personOf(caller);
    const { delegations } = this.#options;
    const page = await delegations.list(person.ref, { limit, cursor });
    return { ...page, items: page.items.map(item => present(item, person)) };
  }

  /**
   * @throws InputError for dates that make no sense, an unknown type or delegate; ConflictError when the same people
   * have a delegation in that time already.
   */
  async create(
    caller: Caller,
    input: CreateDelegationInput,
    keep: KeepAnswer,
  ): Promise<KeptAnswer> {
    const { delegations, deliveriesOf, nameOf, onCommitted } = this.#options;
    const person = await this.#personOf(caller);
    const delegation = await this.#toDelegation(person.ref, input);
    const answer = { status: 201, body: present(delegation, person) };
    const isKept = await delegations.add(
      delegation,
      deliveriesOf(delegation, {
        what: 'began',
        delegator: await nameOf(person.ref),
      }),
      writes => keep(writes, answer),
    );
    if (!isKept) {
      throw withCode(
        new ConflictError(
          `You delegated to ${delegation.delegate} for that time already: end that delegation first, or choose other dates`,
        ),
        'delegation-overlaps',
      );
    }
    onCommitted();
    return answer;
  }

  /**
   * Ends a delegation; repeating it changes nothing.
   *
   * @throws NotFoundError when it does not concern the caller, NotAllowedError when it is not theirs to end.
   */
  async end(caller: Caller, id: string): Promise<KeptAnswer> {
    const { delegations, deliveriesOf, nameOf, onCommitted } = this.#options;
    const person = await this.#personOf(caller);
    const found = isRequestId(id) ? await delegations.find(id) : undefined;
    if (!found || !concerns(found, person)) {
      throw new NotFoundError(`There is no delegation ${id} that you can see`);
    }
    if (!owns(found, person)) {
      throw withCode(
        new NotAllowedError(
          `Only ${found.delegator} or an admin can end this delegation`,
        ),
        'not-the-delegator',
      );
    }
    const at = new Date().toISOString();
    await delegations.end(
      id,
      { ref: person.ref, at },
      deliveriesOf(found, {
        what: 'ended',
        delegator: await nameOf(found.delegator),
      }),
    );
    onCommitted();
    const ended = (await delegations.find(id)) ?? found;
    return { status: 200, body: present(ended, person) };
  }

  async #toDelegation(
    delegator: EntityRef,
    input: CreateDelegationInput,
  ): Promise<StoredDelegation> {
    const { directory, types } = this.#options;
    const now = new Date().toISOString();
    const startsAt = readInstant(input.startsAt, 'startsAt');
    const endsAt = readInstant(input.endsAt, 'endsAt');
    if (endsAt <= startsAt || endsAt <= now) {
      throw withCode(
        new InputError(
          'endsAt must be after startsAt, and in the future: choose another end',
        ),
        'delegation-dates',
      );
    }
    if (input.type !== undefined) {
      types.get(input.type);
    }
    const { delegate, type } = input;
    if (delegate === delegator || !(await directory.find(delegate))) {
      throw withCode(
        new InputError(
          `delegate ${delegate} cannot answer for you; accepted: another user of the catalog`,
        ),
        'delegate-unknown',
      );
    }
    return {
      id: randomUUID(),
      delegator,
      delegate,
      ...(type !== undefined && { type }),
      startsAt,
      endsAt,
      createdAt: now,
    };
  }

  async #personOf(caller: Caller): Promise<Person> {
    const { authorizer, directory } = this.#options;
    const person = await requirePerson(caller, directory);
    await authorizer.require(caller, approvalsDelegationManagePermission);
    return person;
  }
}

function concerns(
  { delegator, delegate }: StoredDelegation,
  { ref, isAdmin }: Person,
): boolean {
  return isAdmin || delegator === ref || delegate === ref;
}

function owns({ delegator }: StoredDelegation, person: Person): boolean {
  return person.isAdmin || delegator === person.ref;
}

function present(delegation: StoredDelegation, person: Person): Delegation {
  const status = statusOf(delegation, new Date().toISOString());
  return {
    ...delegation,
    status,
    canEnd: status !== 'ended' && owns(delegation, person),
  };
}

function statusOf(
  { startsAt, endsAt }: StoredDelegation,
  now: string,
): Delegation['status'] {
  if (endsAt <= now) {
    return 'ended';
  }
  return startsAt <= now ? 'active' : 'upcoming';
}
