import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

/**
 * SQL with a `?` for each of its values, as knex takes it.
 *
 * @public
 */
export type Statement = {
  sql: string;
  bindings: readonly Knex.RawBinding[];
};

/** A pooler between us and PostgreSQL gave us the connection of somebody else: unknown name, name that is taken. */
const NAME_TROUBLE = ['26000', '42P05'];
/** A column that it answers has another type since it was planned: a migration ran meanwhile. */
const PLAN_IS_OLD = '0A000';

let areNamesTrusted = true;

/** The same for the same text, whichever process asks, so that no other statement can be meant by it. */
function nameOf(sql: string): string {
  return `passerelle_${createHash('sha256')
    .update(sql)
    .digest('hex')
    .slice(0, 32)}`;
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && Reflect.get(error, 'code');
  return typeof code === 'string' ? code : undefined;
}

/**
 * Runs a statement that PostgreSQL need not plan again; by its text alone in a transaction, which an error would end,
 * where a pooler loses names, and when its plan is too old.
 *
 * @param connection - to PostgreSQL.
 * @param statement - of which there are few texts, with a plan that does not depend on the values.
 * @returns the rows that it answers.
 * @throws whatever the driver throws for the statement itself.
 * @public
 */
export async function runPrepared<Row>(
  connection: Knex,
  { sql, bindings }: Statement,
): Promise<Row[]> {
  const query = () => connection.raw<{ rows: Row[] }>(sql, bindings);
  if (!connection.isTransaction && areNamesTrusted) {
    try {
      return (await query().options({ name: nameOf(sql) })).rows;
    } catch (error) {
      const code = codeOf(error);
      const isNameTrouble = code !== undefined && NAME_TROUBLE.includes(code);
      if (!isNameTrouble && code !== PLAN_IS_OLD) throw error;
      // Nothing was executed.
      if (isNameTrouble) areNamesTrusted = false;
    }
  }
  return (await query()).rows;
}
