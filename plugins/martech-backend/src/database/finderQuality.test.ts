import path from 'path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { readExampleTools } from '../__testUtils__/exampleCompany';
import {
  qualityOf,
  rankOf,
  readNeeds,
  type Answered,
  type Need,
} from '../__testUtils__/finderQuality';
import { startFinder, stateOf } from '../__testUtils__/startFinder';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const repository = path.resolve(__dirname, '../../../..');
const { tuned, heldOut } = readNeeds(repository);

/** The golden set of the finder: `npm run bench -- finder-quality` tells more. */
describe('the finder of the example company', () => {
  const answers = new Map<string, Answered[]>();

  beforeAll(async () => {
    const tools = readExampleTools(repository).map(tool => stateOf(tool));
    for (const id of databases.eachSupportedId().flat()) {
      const { ask } = await startFinder(await databases.init(id), tools);
      const answer = async (need: Need): Promise<Answered> => {
        const { tools: found } = await ask({ q: need.need, limit: 10 });
        return { ...need, found: found.map(tool => tool.declaration.name) };
      };
      const answered = [];
      for (const need of [...tuned, ...heldOut]) {
        answered.push(await answer(need));
      }
      answers.set(id, answered);
    }
  });

  it('knows every tool that is expected', () => {
    const names = readExampleTools(repository).map(({ name }) => name);
    const expected = [...tuned, ...heldOut].flatMap(need => need.expected);
    expect(expected.filter(name => !names.includes(name))).toEqual([]);
  });

  it.each([
    ['the needs that it was tuned with', tuned],
    ['needs that it was never tuned with', heldOut],
  ])('answers %s', (_which, needs) => {
    for (const answered of answers.values()) {
      const asked = answered.filter(({ need }) =>
        needs.some(each => each.need === need),
      );
      const missed = asked
        .filter(answer => (rankOf(answer) ?? Infinity) > 3)
        .map(({ need, found }) => `${need}: ${found.slice(0, 5).join(', ')}`);
      const { reciprocalRank, success } = qualityOf(asked);
      expect({ missed, enough: success >= 0.95 }).toMatchObject({
        enough: true,
      });
      expect(reciprocalRank).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('answers alike on every database', () => {
    const [first, ...others] = answers.values();
    for (const other of others) expect(other).toEqual(first);
  });
});
