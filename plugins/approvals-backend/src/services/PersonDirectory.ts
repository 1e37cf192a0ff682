import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { GroupMembership, managersOf } from '@passerelle/membership';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { Person } from '../engine/types';

/**
 * Who people are and to which groups they belong, read from the catalog with the identity of the engine.
 *
 * @remarks
 * Nothing is kept between calls: who wants to ask the catalog less often makes one directory per command, or wraps it.
 * Every failure of the catalog is a `ServiceUnavailableError`: a command is refused rather than decided on a guess.
 */
export interface PersonDirectory {
  /** @returns undefined when the catalog has no such user. */
  find(ref: EntityRef): Promise<Person | undefined>;
  /** The users behind a ref: the members of a group and of its descendants, or the user if they exist. */
  members(ref: EntityRef): Promise<readonly EntityRef[]>;
  /** Who leads a person, by annotation of the person, else of their groups. */
  managers(ref: EntityRef): Promise<EntityRef[]>;
}

/** {@link PersonDirectory} on the catalog. */
export class CatalogPersonDirectory implements PersonDirectory {
  readonly #membership: GroupMembership;
  readonly #admins: readonly EntityRef[];

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    admins: readonly EntityRef[];
  }): CatalogPersonDirectory {
    return new CatalogPersonDirectory(
      GroupMembership.create(options),
      options.admins,
    );
  }

  private constructor(
    membership: GroupMembership,
    admins: readonly EntityRef[],
  ) {
    this.#membership = membership;
    this.#admins = admins;
  }

  async find(ref: EntityRef): Promise<Person | undefined> {
    const groups = ref.startsWith('user:')
      ? await this.#membership.groupsOf(ref)
      : undefined;
    if (!groups) {
      return undefined;
    }
    const isAdmin = this.#admins.some(
      admin => admin === ref || groups.includes(admin),
    );
    return { ref, groups, isAdmin };
  }

  async members(ref: EntityRef): Promise<readonly EntityRef[]> {
    if (ref.startsWith('user:')) {
      return (await this.#membership.find(ref)) ? [ref] : [];
    }
    return ref.startsWith('group:')
      ? await this.#membership.membersOf(ref)
      : [];
  }

  /** The name of a person, for people; what the ref says when the catalog has none. */
  async nameOf(ref: EntityRef): Promise<string> {
    const person = await this.#membership.find(ref);
    return (
      profileName(person) ?? person?.metadata.title ?? ref.split('/')[1] ?? ref
    );
  }

  async managers(ref: EntityRef): Promise<EntityRef[]> {
    return await managersOf(this.#membership, ref);
  }
}

function profileName(person: Entity | undefined): string | undefined {
  const { displayName } = Object(Object(person?.spec).profile);
  return typeof displayName === 'string' && displayName !== ''
    ? displayName
    : undefined;
}
