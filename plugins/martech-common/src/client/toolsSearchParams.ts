import { facetNames, type ListToolsQuery } from '../types';

/** A question to the finder as it stands in an address. */
export function toolsSearchParams(query: ListToolsQuery): URLSearchParams {
  const params = new URLSearchParams();
  const { q, sort, facets, limit, cursor } = query;
  if (q) params.set('q', q);
  for (const name of facetNames) {
    for (const value of query[name] ?? []) params.append(name, value);
  }
  if (sort) params.set('sort', sort);
  if (facets?.length) params.set('facets', facets.join(','));
  if (limit !== undefined) params.set('limit', String(limit));
  if (cursor) params.set('cursor', cursor);
  return params;
}
