import { vendorOf } from './toolFactory';

/** A question to the finder, and the same to the two calls of Backstage's catalog that answer it. */
export type FinderCase = {
  name: string;
  finder: (size: number, round: number) => string;
  catalog: (size: number, round: number) => { page: string; facets: string };
};

const TOOLS_PER_VENDOR = 8;
const STATUS = 'metadata.annotations.passerelle.dev/validation-status';
const CATEGORY = 'spec.martech.category';
const TEXT_FIELDS = [
  'metadata.title',
  'metadata.description',
  'spec.martech.vendor',
  'spec.martech.summary.en',
  'spec.martech.summary.fr',
];

type Question = {
  q?: string;
  filters?: Record<string, readonly string[]>;
};

const finderFilters: Record<string, string> = {
  status: STATUS,
  category: CATEGORY,
  hosting: 'spec.martech.hosting.region',
  cloud: 'spec.martech.hosting.model',
};

function pairsOf(
  filters: Record<string, readonly string[]>,
): Array<[name: string, value: string]> {
  return Object.entries(filters).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );
}

function toFinder({ q, filters = {} }: Question): string {
  return new URLSearchParams([
    ...(q ? [['q', q]] : []),
    ...pairsOf(filters),
    ['facets', 'status,category'],
    ['limit', '50'],
  ]).toString();
}

function toCatalog({ q, filters = {} }: Question) {
  const filter = [
    'kind=component',
    ...pairsOf(filters).map(
      ([name, value]) => `${finderFilters[name]}=${value}`,
    ),
  ].join(',');
  return {
    page: new URLSearchParams({
      filter,
      limit: '50',
      orderField: 'metadata.title,asc',
      ...(q && {
        fullTextFilterTerm: q,
        fullTextFilterFields: TEXT_FIELDS.join(','),
      }),
    }).toString(),
    facets: new URLSearchParams([
      ['filter', filter],
      ['facet', STATUS],
      ['facet', CATEGORY],
    ]).toString(),
  };
}

function finderCase(
  name: string,
  question: (size: number, round: number) => Question,
): FinderCase {
  return {
    name,
    finder: (size, round) => toFinder(question(size, round)),
    catalog: (size, round) => toCatalog(question(size, round)),
  };
}

/** Another vendor in each round, so that nothing is answered from memory alone. */
const anyVendor = (size: number, round: number) =>
  vendorOf(
    (Math.floor((size / TOOLS_PER_VENDOR) * 0.37) + round) * TOOLS_PER_VENDOR,
  );

/** Another choice of values for each number up to seven. */
const some = (values: readonly string[], number: number) =>
  values.filter((_, place) => Math.floor(number / 2 ** place) % 2 === 1);

export const finderCases: FinderCase[] = [
  finderCase('selective search: a name', (size, round) => ({
    q: anyVendor(size, round),
  })),
  finderCase(
    'selective search: a name among approved tools',
    (size, round) => ({
      q: anyVendor(size, round),
      filters: { status: ['approved'] },
    }),
  ),
  finderCase('two filters', () => ({
    filters: { status: ['approved'], category: ['seo'] },
  })),
  finderCase('a need', () => ({ q: 'newsletter' })),
  finderCase('a need among approved tools', () => ({
    q: 'newsletter',
    filters: { status: ['approved'] },
  })),
  finderCase('whole catalogue', () => ({})),
  finderCase('whole catalogue, other broad filters each time', (_, round) => ({
    filters: {
      hosting: ['EU', ...some(['FR', 'US', 'UK'], round)],
      cloud: [
        'public_cloud',
        ...some(
          ['private_cloud', 'hybrid', 'on_premises'],
          Math.floor(round / 8),
        ),
      ],
    },
  })),
];
