import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { SHEETS } from '../../database/rows';

type FirstRow = { ref: string; revision: number; at: string };

/** What the register asks of the database beside the tools themselves. */
export class RegisterStore {
  readonly #knex: Knex;

  static create(knex: Knex): RegisterStore {
    return new RegisterStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** When the first sheet of each of some tools was told. */
  async firstSheets(
    refs: readonly EntityRef[],
  ): Promise<Map<EntityRef, string>> {
    if (refs.length === 0) return new Map();
    const rows = await this.#knex<FirstRow>(SHEETS)
      .whereIn('ref', refs)
      .andWhere({ revision: 1 })
      .select('ref', 'at');
    return new Map(rows.map(({ ref, at }) => [ref, at]));
  }
}
