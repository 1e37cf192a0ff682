import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { readToolRow, TOOLS, type ToolRow } from '../../database/rows';
import type { DescribedApi } from '../apis/definition';
import type { ToolState } from '../../domain/ToolState';

const PORTAL_TOOLS = 'portal_tools';

type PortalToolRow = {
  ref: string;
  registered_by: string;
  registered_at: string;
  command_key: string | null;
  definition: string | null;
  /** JSON of what the definition says; `null` while nobody read it. */
  described: string | null;
  changed_at: string;
};

/** A definition that nobody read yet. */
export type UndescribedApi = {
  ref: EntityRef;
  definition: string;
  changedAt: string;
};

/** A tool of the portal for the catalog. */
export type ListedPortalTool = {
  tool: ToolState;
  definition?: string;
  description?: DescribedApi;
  position: PortalPosition;
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

/** Written by us alone; what could not be read says nothing. */
function readDescription(text: string | null): DescribedApi | undefined {
  const { operations, version } = JSON.parse(text ?? '{}') as {
    operations?: number;
    version?: string;
  };
  return operations === undefined
    ? undefined
    : { operations, version: version ?? '' };
}

function readRecord(row: PortalToolRow): PortalRecord {
  return {
    ref: row.ref,
    registeredBy: row.registered_by,
    ...(row.command_key === null ? {} : { commandKey: row.command_key }),
    ...(row.definition === null ? {} : { definition: row.definition }),
  };
}

function readUndescribed(
  row: Pick<PortalToolRow, 'ref' | 'definition' | 'changed_at'>,
): UndescribedApi {
  const { ref, definition, changed_at: changedAt } = row;
  return { ref, definition: definition ?? '', changedAt };
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
      .merge({
        definition: connection.raw('excluded.definition'),
        changed_at: at,
        // What was read in another definition says nothing of this one.
        described: connection.raw(
          'case when ??.definition = excluded.definition then ??.described end',
          [PORTAL_TOOLS, PORTAL_TOOLS],
        ),
      });
  }

  /** The definition of an API, while nobody read it. */
  async findUndescribed(ref: EntityRef): Promise<UndescribedApi | undefined> {
    const [found] = await this.#undescribed().where({ ref });
    return found && readUndescribed(found);
  }

  /** Definitions that nobody read, after a ref, by their refs. */
  async listUndescribed(
    after: EntityRef | undefined,
    limit: number,
  ): Promise<UndescribedApi[]> {
    const rows = await this.#undescribed()
      .where('ref', '>', after ?? '')
      .orderBy('ref')
      .limit(limit);
    return rows.map(readUndescribed);
  }

  /** Keeps what a definition says, unless another one was written meanwhile; the catalog is told at its next reading. */
  async keepDescription(
    { ref, changedAt }: UndescribedApi,
    description: DescribedApi | undefined,
    at: string,
  ): Promise<void> {
    await this.#knex<PortalToolRow>(PORTAL_TOOLS)
      .where({ ref, changed_at: changedAt })
      .update({
        described: JSON.stringify(description ?? {}),
        // Later than the change that it belongs to, whatever the clock says.
        changed_at: at > changedAt ? at : changedAt,
      });
  }

  #undescribed() {
    return this.#knex<PortalToolRow>(PORTAL_TOOLS)
      .whereNotNull('definition')
      .whereNull('described')
      .select('ref', 'definition', 'changed_at');
  }

  /** The tools that changed after a position, oldest change first; tools that left the portal are not among them. */
  async listChanged(
    after: PortalPosition | undefined,
    limit: number,
  ): Promise<ListedPortalTool[]> {
    const rows: Array<
      ToolRow & Pick<PortalToolRow, 'definition' | 'described' | 'changed_at'>
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
        `${PORTAL_TOOLS}.described`,
        `${PORTAL_TOOLS}.changed_at`,
      );
    return rows.map(row => ({
      tool: readToolRow(row),
      ...(row.definition === null ? {} : { definition: row.definition }),
      description: readDescription(row.described),
      position: { changedAt: row.changed_at, ref: row.ref },
    }));
  }
}
