import type { Preferences } from '@passerelle/plugin-approvals-common';
import type { PreferenceStore } from '../database/PreferenceStore';
import type { Caller } from './Caller';
import { requirePersonRef } from './CallerPersons';

/** What a person chose for what the engine sends them; nobody else's. */
export class PreferenceService {
  readonly #preferences: PreferenceStore;

  static create(options: { preferences: PreferenceStore }): PreferenceService {
    return new PreferenceService(options.preferences);
  }

  private constructor(preferences: PreferenceStore) {
    this.#preferences = preferences;
  }

  /** @throws NotAllowedError for a service. */
  async find(caller: Caller): Promise<Preferences> {
    return await this.#preferences.find(requirePersonRef(caller));
  }

  /** @throws NotAllowedError for a service. */
  async save(
    caller: Caller,
    { language }: Required<Preferences>,
  ): Promise<Preferences> {
    await this.#preferences.save(requirePersonRef(caller), language);
    return { language };
  }
}
