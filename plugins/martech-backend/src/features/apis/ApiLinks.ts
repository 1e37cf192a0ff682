import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { APIS, TOOLS, readToolRow, type ToolRow } from '../../database/rows';
import type { ToolState } from '../../domain/ToolState';

/** More users of an API than this are not named one by one. */
const MAX_CONSUMERS = 200;

/** Which tools use which API, as the registry wrote it down. */
export class ApiLinks {
  readonly #knex: Knex;

  static create(knex: Knex): ApiLinks {
    return new ApiLinks(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The tools that use each of some APIs. */
  async consumers(
    apis: readonly EntityRef[],
  ): Promise<Map<EntityRef, ToolState[]>> {
    const consumers = new Map<EntityRef, ToolState[]>();
    if (apis.length === 0) return consumers;
    const rows: Array<ToolRow & { api_ref: EntityRef }> = await this.#knex(APIS)
      .join(TOOLS, `${TOOLS}.id`, `${APIS}.tool_id`)
      .where(`${APIS}.role`, 'consumes')
      .whereIn(`${APIS}.api_ref`, apis)
      .whereNull(`${TOOLS}.removed_at`)
      .orderBy(`${TOOLS}.title_sort`)
      .limit(MAX_CONSUMERS)
      .select(`${TOOLS}.*`, `${APIS}.api_ref`);
    for (const row of rows) {
      const known = consumers.get(row.api_ref) ?? [];
      consumers.set(row.api_ref, [...known, readToolRow(row)]);
    }
    return consumers;
  }
}
