import {
  facetNames,
  hostingModels,
  integrationStatuses,
  toolStatuses,
  toolTypes,
  type EntityRef,
  type FacetName,
  type ListToolsQuery,
} from '@passerelle/plugin-martech-common';
import { readRefs, SELECTION } from '../compare/comparePath';

/** The facets that the catalogue shows, in the order of the questions that people ask. */
export const visibleFacets = [
  'status',
  'worksWith',
  'hosting',
  'integration',
  'category',
  'type',
  'owner',
  'dataClass',
] as const satisfies readonly FacetName[];

export const catalogueSorts = [
  'relevance',
  'title',
  '-updatedAt',
  '-rating',
] as const;
export type CatalogueSort = (typeof catalogueSorts)[number];

export const catalogueViews = ['cards', 'table'] as const;
export type CatalogueView = (typeof catalogueViews)[number];

export type CatalogueFilters = { [name in FacetName]?: string[] };

/** What the address of the catalogue says: enough to show the same page to somebody else. */
export type CatalogueState = {
  q: string;
  filters: CatalogueFilters;
  /** Undefined is the default: relevance with a question, the name without. */
  sort?: CatalogueSort;
  view: CatalogueView;
  /** The tools that were chosen to be compared. */
  compare?: EntityRef[];
};

export const dataClasses = [
  'public',
  'internal',
  'confidential',
  'restricted',
] as const;

/** The facets whose values are known here: others are names that only the registry knows. */
const closedFacets: { [name in FacetName]?: readonly string[] } = {
  status: toolStatuses,
  type: toolTypes,
  integration: integrationStatuses,
  cloud: hostingModels,
  dataClass: dataClasses,
  origin: ['catalog', 'portal'],
};

/** The longest question that is sent to the finder. */
const MAX_QUESTION_LENGTH = 200;
export const CATALOGUE_PAGE_SIZE = 24;

function isOneOf<T extends string>(
  values: readonly T[],
  value: string | null,
): value is T {
  return values.some(known => known === value);
}

function readFacet(params: URLSearchParams, name: FacetName): string[] {
  const known = closedFacets[name];
  const values = params
    .getAll(name)
    .filter(value => value !== '' && (!known || known.includes(value)));
  return [...new Set(values)];
}

/**
 * Reads the state of the catalogue from its address. Whatever is unknown in a hand-made address is left out,
 * so that an old link still opens.
 */
export function parseCatalogueState(params: URLSearchParams): CatalogueState {
  const sort = params.get('sort');
  const view = params.get('view');
  const filters: CatalogueFilters = {};
  const compare = readRefs(params, SELECTION);
  for (const name of facetNames) {
    const values = readFacet(params, name);
    if (values.length > 0) {
      filters[name] = values;
    }
  }
  return {
    q: (params.get('q') ?? '').trim().slice(0, MAX_QUESTION_LENGTH),
    filters,
    ...(isOneOf(catalogueSorts, sort) ? { sort } : {}),
    view: isOneOf(catalogueViews, view) ? view : 'cards',
    ...(compare.length > 0 ? { compare } : {}),
  };
}

/** The shortest address of a state: defaults are left out, and equal states have equal addresses. */
export function toSearchParams(state: CatalogueState): URLSearchParams {
  const params = new URLSearchParams();
  const question = state.q.trim();
  if (question) {
    params.set('q', question);
  }
  for (const name of facetNames) {
    for (const value of state.filters[name] ?? []) {
      params.append(name, value);
    }
  }
  if (state.sort && state.sort !== defaultSort(state.q)) {
    params.set('sort', state.sort);
  }
  if (state.view !== 'cards') {
    params.set('view', state.view);
  }
  for (const ref of state.compare ?? []) {
    params.append(SELECTION, ref);
  }
  return params;
}

/** How results are ordered when the person has not chosen. */
export function defaultSort(question: string): CatalogueSort {
  return question.trim() ? 'relevance' : 'title';
}

/** The question that the registry understands; facets are counted over the whole result. */
export function toToolsQuery(state: CatalogueState): ListToolsQuery {
  const sort = state.sort ?? defaultSort(state.q);
  return {
    ...state.filters,
    ...(state.q ? { q: state.q } : {}),
    // Relevance without a question has no meaning: the registry would refuse or ignore it.
    sort: sort === 'relevance' && !state.q ? 'title' : sort,
    facets: [...visibleFacets],
    limit: CATALOGUE_PAGE_SIZE,
  };
}

/** The state with one value of a facet switched on or off. */
export function toggleFilter(
  state: CatalogueState,
  name: FacetName,
  value: string,
): CatalogueState {
  const before = state.filters[name] ?? [];
  const after = before.includes(value)
    ? before.filter(other => other !== value)
    : [...before, value];
  return setFilter(state, name, after);
}

/** The state with the given values of a facet, and no others. */
export function setFilter(
  state: CatalogueState,
  name: FacetName,
  values: string[],
): CatalogueState {
  const { [name]: _replaced, ...others } = state.filters;
  return {
    ...state,
    filters: values.length > 0 ? { ...others, [name]: values } : others,
  };
}

/** All filters that are on, in the order of the facets. */
export function activeFilters(
  state: CatalogueState,
): Array<{ name: FacetName; value: string }> {
  return facetNames.flatMap(name =>
    (state.filters[name] ?? []).map(value => ({ name, value })),
  );
}
