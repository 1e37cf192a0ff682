import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { Person } from '../engine/types';
import type { PersonDirectory } from './PersonDirectory';

const MAX_ENTRIES = 2_000;

/** Answers of a function, remembered for a while; failures are not. */
class Recent<Value> {
  readonly #entries = new Map<
    string,
    { until: number; value: Promise<Value> }
  >();
  readonly #milliseconds: number;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  async get(key: string, load: () => Promise<Value>): Promise<Value> {
    const now = Date.now();
    const known = this.#entries.get(key);
    if (known && known.until > now) {
      return await known.value;
    }
    if (this.#entries.size >= MAX_ENTRIES) {
      this.#entries.clear();
    }
    const value = load();
    this.#entries.set(key, { until: now + this.#milliseconds, value });
    try {
      return await value;
    } catch (error) {
      this.#entries.delete(key);
      throw error;
    }
  }
}

/**
 * Remembers what another directory said for a while: a few seconds for reads, the length of a story for the example
 * company. A command that decides something never uses it.
 */
export class RecentPersonDirectory implements PersonDirectory {
  readonly #directory: PersonDirectory;
  readonly #persons: Recent<Person | undefined>;
  readonly #members: Recent<readonly EntityRef[]>;
  readonly #managers: Recent<EntityRef[]>;

  static create(options: {
    directory: PersonDirectory;
    milliseconds: number;
  }): RecentPersonDirectory {
    return new RecentPersonDirectory(options);
  }

  private constructor(options: {
    directory: PersonDirectory;
    milliseconds: number;
  }) {
    this.#directory = options.directory;
    this.#persons = new Recent(options.milliseconds);
    this.#members = new Recent(options.milliseconds);
    this.#managers = new Recent(options.milliseconds);
  }

  find(ref: EntityRef) {
    return this.#persons.get(ref, () => this.#directory.find(ref));
  }

  members(ref: EntityRef) {
    return this.#members.get(ref, () => this.#directory.members(ref));
  }

  managers(ref: EntityRef) {
    return this.#managers.get(ref, () => this.#directory.managers(ref));
  }
}
