import createKnex from 'knex';
import { fillRequests } from './lib/fillRequests';

/** Adds requests to the database of a portal. */
async function main(): Promise<void> {
  const { FILL_SETTINGS = '{}', FILL_SIZE } = process.env;
  const knex = createKnex(JSON.parse(FILL_SETTINGS));
  await fillRequests(knex, Number(FILL_SIZE));
  await knex.destroy();
  process.disconnect();
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
