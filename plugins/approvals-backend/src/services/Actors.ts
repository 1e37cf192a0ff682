import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { DelegationStore } from '../database/DelegationStore';
import type { Person, Principal } from '../engine/types';
import type { PersonDirectory } from './PersonDirectory';

/** Who calls: a person of the catalog, with those for whom they act at the moment. */
export class Actors {
  readonly #directory: Pick<PersonDirectory, 'find'>;
  readonly #delegations: DelegationStore;

  static create(options: {
    directory: Pick<PersonDirectory, 'find'>;
    delegations: DelegationStore;
  }): Actors {
    return new Actors(options.directory, options.delegations);
  }

  private constructor(
    directory: Pick<PersonDirectory, 'find'>,
    delegations: DelegationStore,
  ) {
    this.#directory = directory;
    this.#delegations = delegations;
  }

  /**
   * @returns undefined when the catalog has no such person.
   * @throws ServiceUnavailableError when the catalog does not answer.
   */
  async find(ref: EntityRef): Promise<Person | undefined> {
    const now = new Date().toISOString();
    const [person, running] = await Promise.all([
      this.#directory.find(ref),
      this.#delegations.runningTo(ref, now),
    ]);
    if (!person) {
      return undefined;
    }
    const principals = await Promise.all(
      running.map(({ delegator, type }) => this.#toPrincipal(delegator, type)),
    );
    const actsFor = principals.filter(principal => principal !== undefined);
    return actsFor.length > 0 ? { ...person, actsFor } : person;
  }

  /** Somebody who left the company delegates nothing. */
  async #toPrincipal(
    delegator: EntityRef,
    requestType: string | undefined,
  ): Promise<Principal | undefined> {
    const person = await this.#directory.find(delegator);
    return (
      person && {
        ref: person.ref,
        groups: person.groups,
        ...(requestType !== undefined && { requestType }),
      }
    );
  }
}
