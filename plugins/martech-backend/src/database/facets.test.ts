import { TestDatabases } from '@backstage/backend-test-utils';
import { facetNames, type FacetName } from '@passerelle/plugin-martech-common';
import fc from 'fast-check';
import { readDeclaration } from '../domain/ToolDeclaration';
import { toolEntity } from '../testing';
import type { FinderRequest } from '../services/FinderRequest';
import { startFinder, stateOf } from '../__testUtils__/startFinder';
import { searchIndexFor } from './SearchIndex';
import { ToolFinder } from './ToolFinder';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const TOOLS = 40;

/** Tools that differ by each facet, so that every choice leaves some and takes some away. */
const tools = Array.from({ length: TOOLS }, (_, place) => {
  const pick = <T>(values: readonly T[], step: number) =>
    values[Math.floor(place / step) % values.length];
  const declaration = readDeclaration(
    toolEntity(`tool-${place}`, {
      category: pick(['email-marketing', 'crm', 'seo'], 1),
      capabilities: [
        pick(['sms-campaigns', 'email-campaigns', 'surveys'], 2),
        ...(place % 4 === 0 ? ['landing-pages'] : []),
      ],
      hosting: {
        model: pick(['public_cloud', 'on_premises'] as const, 3),
        region: pick(['EU', 'FR', 'US'], 5),
      },
      summary: {
        en: pick(['Sends newsletters', 'Asks customers', 'Draws'], 4),
        fr: pick(['Envoie des SMS', 'Interroge les clients'], 7),
      },
    }),
  );
  if (!declaration || 'errors' in declaration) {
    throw new Error(JSON.stringify(declaration));
  }
  return stateOf(declaration, {
    status: pick(['approved', 'refused', 'in_review'] as const, 6),
    origin: pick(['catalog', 'portal'] as const, 11),
  });
});

const values: Partial<Record<FacetName, string[]>> = {
  status: ['approved', 'refused', 'in_review', 'retired'],
  category: ['email-marketing', 'crm', 'seo', 'advertising-promotion'],
  capability: ['sms-campaigns', 'email-campaigns', 'landing-pages'],
  hosting: ['EU', 'FR', 'US'],
  cloud: ['public_cloud', 'on_premises'],
  origin: ['catalog', 'portal'],
};
const names = facetNames.filter(name => values[name]);

const filters = fc.dictionary(
  fc.constantFrom(...names),
  fc.integer({ min: 0, max: 3 }),
  { maxKeys: 3 },
);

/** The filters that some numbers of values mean. */
const given = (chosen: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(chosen).flatMap(([name, place]) => {
      const value = names
        .filter(each => each === name)
        .map(each => values[each]?.[place])[0];
      return value === undefined ? [] : [[name, [value]]];
    }),
  );
const needs = fc.constantFrom(
  undefined,
  'sms',
  'newsletters clients',
  'envoyer des newsletters',
  'landing page',
  'SEO',
);

describe.each(databases.eachSupportedId())('facets on %p', id => {
  it('promise as many tools as a choice brings', async () => {
    const { ask } = await startFinder(await databases.init(id), tools);
    await fc.assert(
      fc.asyncProperty(needs, filters, async (q, chosen) => {
        const already = given(chosen);
        const { facets } = await ask({ q, filters: already, facets: names });
        for (const name of names) {
          for (const { value, count } of facets[name] ?? []) {
            const filtered = { ...already, [name]: [value] };
            const { totalItems } = await ask({ q, filters: filtered });
            expect([name, value, count]).toEqual([name, value, totalItems]);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it('count the same over the whole catalogue as over all of its tools', async () => {
    const { ask } = await startFinder(await databases.init(id), tools);
    const whole = await ask({ facets: names });
    const each = await ask({
      facets: names,
      filters: { type: ['saas', 'api', 'service'] },
    });
    expect(whole.totalItems).toBe(TOOLS);
    expect(whole.facets).toEqual(each.facets);
  });

  it('are of the same answer, however its page is found', async () => {
    const knex = await databases.init(id);
    const { ask: plainly, questions } = await startFinder(knex, tools);
    const index = searchIndexFor(knex);
    const ways = [
      { few: 0, fewHolders: 0, many: 5_000, largeShare: 0.01 },
      { few: 0, fewHolders: 0, many: 0, largeShare: 2 },
      { few: 0, fewHolders: 500, many: 0, largeShare: 0.01 },
    ].map(limits => ToolFinder.create(knex, index, limits));
    const sorts = ['title', '-updatedAt', 'relevance'] as const;
    await fc.assert(
      fc.asyncProperty(
        needs,
        filters,
        fc.constantFrom(...sorts),
        async (q, chosen, sort) => {
          const asked = { q, filters: given(chosen), facets: names, sort };
          const first = await plainly({ ...asked, limit: 3 });
          const cursor = first.nextCursor;
          const second = cursor
            ? await plainly({ ...asked, limit: 3, cursor })
            : undefined;
          for (const finder of ways) {
            const ask = async (page: Partial<FinderRequest>) =>
              finder.find(
                await questions.read({ ...asked, limit: 3, ...page }),
              );
            expect(await ask({})).toEqual(first);
            const next = cursor ? await ask({ cursor }) : undefined;
            expect(next).toEqual(second);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
