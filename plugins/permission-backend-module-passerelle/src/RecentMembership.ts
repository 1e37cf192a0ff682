import type { GroupMembership } from '@passerelle/membership';

/** A page asks for many permissions at once: they share one look. */
const rememberedMilliseconds = 3_000;
const rememberedPeople = 5_000;

/**
 * Knows the groups of a person from the catalog, and not from the token, which can be an hour old.
 *
 * @remarks An error of the catalog refuses the permission.
 */
export class RecentMembership {
  readonly #membership: Pick<GroupMembership, 'refsOf'>;
  readonly #now: () => number;
  readonly #remembered = new Map<
    string,
    { until: number; refs: Promise<string[]> }
  >();

  static create(options: {
    membership: Pick<GroupMembership, 'refsOf'>;
    now?: () => number;
  }): RecentMembership {
    return new RecentMembership(options.membership, options.now ?? Date.now);
  }

  private constructor(
    membership: Pick<GroupMembership, 'refsOf'>,
    now: () => number,
  ) {
    this.#membership = membership;
    this.#now = now;
  }

  /** @returns the person, their groups, and the ancestors of these */
  async refsOf(userRef: string): Promise<string[]> {
    const known = this.#remembered.get(userRef);
    if (known && known.until > this.#now()) {
      return known.refs;
    }
    if (this.#remembered.size >= rememberedPeople) {
      this.#remembered.clear();
    }
    const refs = this.#membership.refsOf(userRef);
    const entry = { until: this.#now() + rememberedMilliseconds, refs };
    this.#remembered.set(userRef, entry);
    refs.catch(() => this.#remembered.delete(userRef));
    return refs;
  }
}
