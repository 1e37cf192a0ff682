import type { Knex } from 'knex';

type Query = { sql: string; bindings: readonly unknown[] };

/** What a plan says, and whether it reads a whole table. */
export type QueryPlan = { sql: string; plan: string; scans: string[] };

const POSTGRES_SCAN = /Seq Scan on (?:\w+\.)?(\w+)/g;
/** `SCAN r` without an index; `SCAN r USING INDEX` goes through an order until the page is full. */
const SQLITE_SCAN = /\bSCAN (\w+)(?! USING)\b/g;
/** Results of subqueries: what a page is made of, and what is counted up to the cap. */
const SUBQUERY = /^(?:bounded|united|found|range_\d+|CONSTANT)$/;

/** Runs something and tells which queries it sent. */
export async function captureQueries(
  knex: Knex,
  run: () => Promise<unknown>,
): Promise<Query[]> {
  const queries: Query[] = [];
  const listen = ({ sql, bindings }: Query) => {
    // Knex writes an empty list as `1 = 0`, which reads nothing.
    if (/^(?:select|with)/i.test(sql) && !sql.includes('1 = 0')) {
      queries.push({ sql, bindings });
    }
  };
  knex.on('query', listen);
  try {
    await run();
  } finally {
    knex.off('query', listen);
  }
  return queries;
}

async function explainOnPostgres(knex: Knex, { sql, bindings }: Query) {
  const connection = await knex.client.acquireConnection();
  try {
    const { rows } = await connection.query({
      text: `explain (analyze, buffers, costs off) ${sql}`,
      values: bindings,
    });
    return rows
      .map((row: Record<string, string>) => row['QUERY PLAN'])
      .join('\n');
  } finally {
    await knex.client.releaseConnection(connection);
  }
}

async function explainOnSqlite(knex: Knex, { sql, bindings }: Query) {
  const rows: Array<{ id: number; parent: number; detail: string }> =
    await knex.raw(`explain query plan ${sql}`, [...bindings] as string[]);
  const depths = new Map<number, number>([[0, -1]]);
  return rows
    .map(({ id, parent, detail }) => {
      const depth = (depths.get(parent) ?? -1) + 1;
      depths.set(id, depth);
      return `${'  '.repeat(depth)}${detail}`;
    })
    .join('\n');
}

/** The plan that the database takes for a query on the data that it has. */
export async function explain(knex: Knex, query: Query): Promise<QueryPlan> {
  const isPostgres = knex.client.config.client === 'pg';
  const plan: string = isPostgres
    ? await explainOnPostgres(knex, query)
    : await explainOnSqlite(knex, query);
  const pattern = isPostgres ? POSTGRES_SCAN : SQLITE_SCAN;
  const scans = [...plan.matchAll(pattern)]
    .map(([, table]) => table)
    .filter(table => !SUBQUERY.test(table));
  return { sql: query.sql, plan, scans: [...new Set(scans)] };
}
