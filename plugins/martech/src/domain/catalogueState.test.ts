import {
  activeFilters,
  parseCatalogueState,
  setFilter,
  toggleFilter,
  toSearchParams,
  toToolsQuery,
  type CatalogueState,
} from './catalogueState';
import { facetOptions } from './facetOptions';
import { cataloguePath, toolPath } from './toolPath';

const state = (parts: Partial<CatalogueState> = {}): CatalogueState => ({
  q: '',
  filters: {},
  view: 'cards',
  ...parts,
});

const parse = (search: string) =>
  parseCatalogueState(new URLSearchParams(search));

describe('the address of the catalogue', () => {
  it.each<[string, CatalogueState]>([
    ['', state()],
    ['q=envoyer+des+SMS', state({ q: 'envoyer des SMS' })],
    [
      'status=approved&status=pilot',
      state({ filters: { status: ['approved', 'pilot'] } }),
    ],
    [
      'q=sms&category=sms-marketing&worksWith=component%3Adefault%2Fsalesforce-crm&sort=title&view=table',
      state({
        q: 'sms',
        filters: {
          category: ['sms-marketing'],
          worksWith: ['component:default/salesforce-crm'],
        },
        sort: 'title',
        view: 'table',
      }),
    ],
    ['sort=-updatedAt', state({ sort: '-updatedAt' })],
  ])('%p says a state and comes from it', (search, expected) => {
    expect(parse(search)).toEqual(expected);
    expect(toSearchParams(expected).toString()).toBe(search);
  });

  it.each<[string, string, CatalogueState]>([
    [
      'an unknown status',
      'status=nice&status=approved',
      state({ filters: { status: ['approved'] } }),
    ],
    [
      'a value said twice',
      'owner=a&owner=a',
      state({ filters: { owner: ['a'] } }),
    ],
    ['an empty value', 'category=', state()],
    ['an unknown order', 'sort=price', state()],
    ['an unknown view', 'view=map', state()],
    ['what is no parameter of ours', 'utm_source=mail', state()],
    ['spaces around the question', 'q=+sms++', state({ q: 'sms' })],
  ])('still opens with %s', (_, search, expected) => {
    expect(parse(search)).toEqual(expected);
  });

  it.each<[string, CatalogueState]>([
    ['best match with a question', state({ q: 'sms', sort: 'relevance' })],
    ['the name without a question', state({ sort: 'title' })],
  ])('does not spell out the default order: %s', (_, chosen) => {
    expect(toSearchParams(chosen).has('sort')).toBe(false);
  });

  it('turns values on and off without touching the others', () => {
    const on = toggleFilter(
      toggleFilter(state({ q: 'sms' }), 'status', 'approved'),
      'hosting',
      'EU',
    );
    expect(activeFilters(on)).toEqual([
      { name: 'status', value: 'approved' },
      { name: 'hosting', value: 'EU' },
    ]);
    expect(toggleFilter(on, 'status', 'approved')).toEqual(
      state({ q: 'sms', filters: { hosting: ['EU'] } }),
    );
    expect(setFilter(on, 'hosting', [])).toEqual(
      state({ q: 'sms', filters: { status: ['approved'] } }),
    );
  });

  it.each<[CatalogueState, string]>([
    [state(), 'title'],
    [state({ q: 'sms' }), 'relevance'],
    [state({ sort: 'relevance' }), 'title'],
    [state({ q: 'sms', sort: '-rating' }), '-rating'],
  ])('asks the registry for an order that it understands: %j', (from, sort) => {
    expect(toToolsQuery(from).sort).toBe(sort);
  });

  it('is written for links', () => {
    expect(cataloguePath()).toBe('/tools');
    expect(cataloguePath({ q: 'a & b' })).toBe('/tools?q=a+%26+b');
    expect(toolPath('Component:default/brevo')).toBe(
      '/catalog/default/component/brevo',
    );
  });
});

describe('the values of a facet', () => {
  it('keep the order of their meaning, and chosen ones never vanish', () => {
    const counts = [
      { value: 'refused', count: 1 },
      { value: 'pilot', count: 0 },
      { value: 'approved', count: 3 },
    ];
    expect(facetOptions('status', counts, ['in_review'])).toEqual([
      { value: 'approved', count: 3 },
      { value: 'in_review', count: 0 },
      { value: 'refused', count: 1 },
    ]);
  });
});
