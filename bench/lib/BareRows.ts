import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';

const PAGE_SIZE = 50;

/** What a reviewer answers; the body of a decision of Passerelle. */
export type BareDecision = {
  reviewId: string;
  verdict: string;
  revision: number;
  comment?: string;
};

/** The least that a decision can cost: a row that is locked and changed, and another one that is added. */
export class BareRows {
  readonly #knex: Knex;
  readonly #isPostgres: boolean;

  /** Makes empty tables; SQLite is as durable as for Passerelle. */
  static async create(knex: Knex): Promise<BareRows> {
    const isPostgres = knex.client.config.client === 'pg';
    if (!isPostgres) {
      await knex.raw('PRAGMA journal_mode=WAL');
      await knex.raw('PRAGMA synchronous=FULL');
    }
    await knex.schema.dropTableIfExists('decisions');
    await knex.schema.dropTableIfExists('rows');
    await knex.schema.createTable('rows', table => {
      table.increments('id');
      table.integer('version').notNullable();
      table.string('status', 32).notNullable();
      table.text('body');
    });
    await knex.schema.createTable('decisions', table => {
      table.increments('id');
      table.integer('row_id').notNullable().index();
      table.text('actor').notNullable();
      table.string('at', 32).notNullable();
      table.text('body').notNullable();
    });
    return new BareRows(knex, isPostgres);
  }

  private constructor(knex: Knex, isPostgres: boolean) {
    this.#knex = knex;
    this.#isPostgres = isPostgres;
  }

  /** Adds rows to decide on. */
  async add(count: number): Promise<number[]> {
    const ids: number[] = [];
    for (let index = 0; index < count; index += 1) {
      ids.push(await this.insert({ index }));
    }
    return ids;
  }

  async insert(body: unknown): Promise<number> {
    const row = { version: 1, status: 'open', body: JSON.stringify(body) };
    return await this.#knex.transaction(async transaction => {
      const [{ id }]: Array<{ id: number }> = await transaction('rows')
        .insert(row)
        .returning('id');
      return id;
    });
  }

  async list(): Promise<unknown[]> {
    return await this.#knex('rows').orderBy('id', 'desc').limit(PAGE_SIZE);
  }

  /** Locks a row, changes it and adds one, in one transaction. */
  async decide(id: number, actor: string, decision: BareDecision) {
    return await this.#knex.transaction(async transaction => {
      const query = transaction('rows').where({ id }).first('version', 'body');
      if (this.#isPostgres) {
        query.forUpdate();
      }
      const row: { version: number; body: string } | undefined = await query;
      if (!row) {
        throw new NotFoundError(`There is no row ${id}`);
      }
      const version = row.version + 1;
      const status = decision.verdict;
      await transaction('rows')
        .where({ id, version: row.version })
        .update({ version, status });
      await transaction('decisions').insert({
        row_id: id,
        actor,
        at: new Date().toISOString(),
        body: JSON.stringify(decision),
      });
      return { id, version, status, body: JSON.parse(row.body) };
    });
  }
}
