import path from 'node:path';
import knexFactory, { Knex } from 'knex';

/** Where a plugin of the portal under test keeps its rows: a file, or a PostgreSQL database. */
export function locationOf(
  pluginId: string,
  prefix = 'backstage_plugin_',
): { postgres: boolean; location: string } {
  const postgresUrl = process.env.PASSERELLE_POSTGRES_URL;
  if (postgresUrl) {
    const url = new URL(postgresUrl);
    url.pathname = `/${prefix}${pluginId}`;
    return { postgres: true, location: url.href };
  }
  const data = process.env.PASSERELLE_DATA_DIR;
  if (!data) {
    throw new Error('PASSERELLE_DATA_DIR must name the data of the portal');
  }
  const location = path.join(data, 'db', `${pluginId}.sqlite`);
  return { postgres: false, location };
}

/** Opens what {@link locationOf} or a copy names. */
export function openDatabase(at: {
  postgres: boolean;
  location: string;
}): Knex {
  return knexFactory(
    at.postgres
      ? { client: 'pg', connection: at.location, pool: { min: 0, max: 4 } }
      : {
          client: 'better-sqlite3',
          connection: { filename: at.location },
          useNullAsDefault: true,
        },
  );
}

/** Looks into the tables of a plugin, beside the portal that works on them. */
export async function withPluginDatabase<Result>(
  pluginId: string,
  look: (knex: Knex) => Promise<Result>,
): Promise<Result> {
  const knex = openDatabase(locationOf(pluginId));
  try {
    return await look(knex);
  } finally {
    await knex.destroy();
  }
}
