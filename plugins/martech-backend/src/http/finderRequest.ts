import { InputError } from '@backstage/errors';
import { facetNames, type FacetName } from '@passerelle/plugin-martech-common';
import type { Request } from 'express';
import { z } from 'zod';
import type { FinderRequest } from '../services/FinderRequest';

const DEFAULT_LIMIT = 50;

/** The contract was checked before; this gives its types to what Express read. */
const values = z
  .union([z.string(), z.array(z.string())])
  .transform(value => [value].flat())
  .optional();
const querySchema = z.object({
  q: z.string().optional(),
  sort: z.enum(['relevance', 'title', '-updatedAt', '-rating']).optional(),
  facets: z.string().optional(),
  limit: z.coerce.number().int().default(DEFAULT_LIMIT),
  cursor: z.string().optional(),
  type: values,
  status: values,
  category: values,
  capability: values,
  owner: values,
  hosting: values,
  cloud: values,
  dataClass: values,
  integration: values,
  worksWith: values,
  origin: values,
});

function isFacetName(name: string): name is FacetName {
  return facetNames.some(known => known === name);
}

function readFacets(text: string | undefined): FacetName[] {
  const names = (text ?? '').split(',').map(name => name.trim());
  const facets = names.filter(name => name !== '');
  const unknown = facets.find(name => !isFacetName(name));
  if (unknown !== undefined) {
    throw new InputError(
      `facets does not know '${unknown}'; accepted: ${facetNames.join(', ')}`,
    );
  }
  return [...new Set(facets.filter(isFacetName))];
}

/** @throws InputError when a parameter is not what the finder takes. */
export function finderRequest(query: Request['query']): FinderRequest {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(`${issue.path.join('.')}: ${issue.message}`);
  }
  const { q, sort, facets, limit, cursor, ...filters } = parsed.data;
  return { q, sort, facets: readFacets(facets), limit, cursor, filters };
}
