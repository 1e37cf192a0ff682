import type { FindingFacts } from './Finding';
import { joinFacts } from './readExportLine';

const facts = (more: Partial<FindingFacts>): FindingFacts => ({
  name: 'Loom',
  purpose: 'Videos',
  ...more,
});
const euros = (yearlyCost: number) => ({ yearlyCost, currency: 'EUR' });
const dollars = (yearlyCost: number) => ({ yearlyCost, currency: 'USD' });

describe('two lines of an export about one tool', () => {
  it.each([
    ['add up in one currency', euros(100), euros(20), euros(120)],
    ['leave out another currency', euros(100), dollars(20), euros(100)],
    ['take the amount that there is', {}, dollars(20), dollars(20)],
    ['keep the amount that there is', euros(100), {}, euros(100)],
  ])('%s', (_, first, second, expected) => {
    expect(joinFacts(facts(first), facts(second))).toEqual(facts(expected));
  });

  it('begin on the earlier day, with the most people', () => {
    expect(
      joinFacts(
        facts({ since: '2026-05-01', people: 2 }),
        facts({ since: '2026-02-01', people: 5 }),
      ),
    ).toEqual(facts({ since: '2026-02-01', people: 5 }));
  });
});
