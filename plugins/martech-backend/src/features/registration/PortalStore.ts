import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { readToolRow, TOOLS, type ToolRow } from '../../database/rows';
import type { ToolState } from '../../domain/ToolState';

const PORTAL_TOOLS = 'portal_tools';

type PortalToolRow = {
  ref: string;
  registered_by: string;
  registered_at: string;
  command_key: string | null;
  definition: string | null;
  changed_at: string;
};

/** What the portal knows of a tool that it manages, beside its sheet. */
export type PortalRecord = {
  ref: EntityRef;
  registeredBy: EntityRef;
  commandKey?: string;
  definition?: string;
};

/** A place in the list of portal tools, least recently changed first. */
export type PortalPosition = { changedAt: string; ref: EntityRef };

function readRecord(row: PortalToolRow): PortalRecord {
  return {
    ref: row.ref,
    registeredBy: row.registered_by,
    ...(row.command_key === null ? {} : { commandKey: row.command_key }),
    ...(row.definition === null ? {} : { definition: row.definition }),
  };
}

/** The tools that the portal manages. Methods that take a transaction belong to the change of a tool. */
export class PortalStore {
  readonly #knex: Knex;

  static create(knex: Knex): PortalStore {
    return new PortalStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async find(
    ref: EntityRef,
    connection: Knex = this.#knex,
  ): Promise<PortalRecord | undefined> {
    const row = await connection<PortalToolRow>(PORTAL_TOOLS)
      .where({ ref })
      .first();
    return row && readRecord(row);
  }

  async findMany(
    refs: readonly EntityRef[],
    connection: Knex = this.#knex,
  ): Promise<Map<EntityRef, PortalRecord>> {
    const rows = await connection<PortalToolRow>(PORTAL_TOOLS).whereIn(
      'ref',
      refs,
    );
    return new Map(rows.map(row => [row.ref, readRecord(row)]));
  }

  /** The tool that another back end registered with a key. */
  async findByKey(
    commandKey: string,
    connection: Knex = this.#knex,
  ): Promise<PortalRecord | undefined> {
    const row = await connection<PortalToolRow>(PORTAL_TOOLS)
      .where({ command_key: commandKey })
      .first();
    return row && readRecord(row);
  }

  /** Writes that tools were registered or changed. Whoever registered a tool stays who they are. */
  async save(
    connection: Knex,
    records: readonly PortalRecord[],
    at: string,
  ): Promise<void> {
    if (records.length === 0) return;
    await connection<PortalToolRow>(PORTAL_TOOLS)
      .insert(
        records.map(({ ref, registeredBy, commandKey, definition }) => ({
          ref,
          registered_by: registeredBy,
          registered_at: at,
          command_key: commandKey ?? null,
          definition: definition ?? null,
          changed_at: at,
        })),
      )
      .onConflict('ref')
      .merge(['definition', 'changed_at']);
  }

  /** The tools that changed after a position, oldest change first; tools that left the portal are not among them. */
  async listChanged(
    after: PortalPosition | undefined,
    limit: number,
  ): Promise<
    Array<{ tool: ToolState; definition?: string; position: PortalPosition }>
  > {
    const rows: Array<
      ToolRow & Pick<PortalToolRow, 'definition' | 'changed_at'>
    > = await this.#knex(PORTAL_TOOLS)
      .join(TOOLS, `${TOOLS}.ref`, `${PORTAL_TOOLS}.ref`)
      .where(`${TOOLS}.origin`, 'portal')
      .whereNull(`${TOOLS}.removed_at`)
      .modify(query => {
        if (!after) return;
        query.whereRaw('(portal_tools.changed_at, portal_tools.ref) > (?, ?)', [
          after.changedAt,
          after.ref,
        ]);
      })
      .orderBy([
        { column: `${PORTAL_TOOLS}.changed_at` },
        { column: `${PORTAL_TOOLS}.ref` },
      ])
      .limit(limit)
      .select(
        `${TOOLS}.*`,
        `${PORTAL_TOOLS}.definition`,
        `${PORTAL_TOOLS}.changed_at`,
      );
    return rows.map(row => ({
      tool: readToolRow(row),
      ...(row.definition === null ? {} : { definition: row.definition }),
      position: { changedAt: row.changed_at, ref: row.ref },
    }));
  }
}
