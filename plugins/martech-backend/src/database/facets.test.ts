import { TestDatabases } from '@backstage/backend-test-utils';
import { facetNames, type FacetName } from '@passerelle/plugin-martech-common';
import fc from 'fast-check';
import { readDeclaration } from '../domain/ToolDeclaration';
import { toolEntity } from '../testing';
import { startFinder, stateOf } from '../__testUtils__/startFinder';

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
        const given = Object.fromEntries(
          Object.entries(chosen).flatMap(([name, place]) => {
            const value = names
              .filter(each => each === name)
              .map(each => values[each]?.[place])[0];
            return value === undefined ? [] : [[name, [value]]];
          }),
        );
        const { facets } = await ask({ q, filters: given, facets: names });
        for (const name of names) {
          for (const { value, count } of facets[name] ?? []) {
            const filtered = { ...given, [name]: [value] };
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
});
