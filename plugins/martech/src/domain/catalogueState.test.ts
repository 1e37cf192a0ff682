import {
  activeFilters,
  parseCatalogueState,
  setFilter,
  toggleFilter,
  toSearchParams,
  toToolsQuery,
  type CatalogueState,
} from './catalogueState';
import { nearRenewals } from './nearRenewals';
import { facetOptions } from './facetOptions';
import { noticeDeadline } from './isoDuration';
import { cataloguePath, toolPath } from './toolPath';
import { aTool } from '../__testUtils__/aTool';

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

describe('renewals', () => {
  it.each([
    ['2027-03-31', 'P3M', '2026-12-31'],
    ['2027-05-31', 'P3M', '2027-02-28'],
    ['2027-01-15', 'P30D', '2026-12-16'],
    ['2027-01-15', 'P1Y2W', '2026-01-01'],
  ])(
    'of a contract until %s with notice %s are told by %s',
    (end, notice, by) => {
      expect(noticeDeadline(end, notice)?.toISOString().slice(0, 10)).toBe(by);
    },
  );

  it('are near when somebody must act within four months, the most pressing first', () => {
    const contract = (name: string, contractEnd: string, notice?: string) =>
      aTool(name, {
        finance: {
          annualCost: 1,
          currency: 'EUR',
          contractEnd,
          ...(notice ? { noticePeriod: notice, autoRenewal: true } : {}),
        },
      });
    const near = nearRenewals(
      [
        contract('far', '2028-01-01'),
        contract('over', '2026-01-01'),
        contract('ends', '2027-01-31'),
        contract('notice', '2027-03-31', 'P3M'),
        contract('notice-over', '2027-02-28', 'P6M'),
        aTool('unknown'),
      ],
      new Date('2026-11-21T10:00:00Z'),
    );
    expect(near.map(({ tool, isNotice }) => [tool.name, isNotice])).toEqual([
      ['notice', true],
      ['ends', false],
      ['notice-over', false],
    ]);
  });
});
