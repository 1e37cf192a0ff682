import createKnex from 'knex';
import { readExampleTools } from '../plugins/martech-backend/src/__testUtils__/exampleCompany';
import {
  rankOf,
  readNeeds,
  type Answered,
} from '../plugins/martech-backend/src/__testUtils__/finderQuality';
import {
  startFinder,
  stateOf,
} from '../plugins/martech-backend/src/__testUtils__/startFinder';

const SHOWN = 5;

/** Asks the finder every need of the golden set, over the tools of the example company. */
async function main(): Promise<void> {
  const { QUALITY_SETTINGS = '{}', QUALITY_REPOSITORY = '' } = process.env;
  const knex = createKnex(JSON.parse(QUALITY_SETTINGS));
  const tools = readExampleTools(QUALITY_REPOSITORY);
  const { ask } = await startFinder(
    knex,
    tools.map(tool => stateOf(tool)),
  );
  for (const [set, needs] of Object.entries(readNeeds(QUALITY_REPOSITORY))) {
    for (const need of needs) {
      const answer = await ask({ q: need.need, limit: SHOWN });
      const found = answer.tools.map(tool => tool.declaration.name);
      const answered: Answered = { ...need, found };
      const place = rankOf(answered);
      process.send?.({ result: { set, ...answered, place } });
    }
  }
  await knex.destroy();
  process.disconnect();
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
