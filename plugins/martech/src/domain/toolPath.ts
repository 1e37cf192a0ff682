import { parseEntityRef } from '@backstage/catalog-model';
import { toSearchParams, type CatalogueState } from './catalogueState';

/**
 * The address of a tool's page.
 *
 * @param ref - The entity ref of the tool, for instance `component:default/brevo`
 * @public
 */
export function toolPath(ref: string): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  return `/catalog/${encodeURIComponent(namespace)}/${encodeURIComponent(
    kind.toLowerCase(),
  )}/${encodeURIComponent(name)}`;
}

/**
 * The address of the catalogue, filtered.
 *
 * @param state - What to search for; nothing gives the whole catalogue
 * @public
 */
export function cataloguePath(state: Partial<CatalogueState> = {}): string {
  const params = toSearchParams({
    q: '',
    filters: {},
    view: 'cards',
    ...state,
  }).toString();
  return params ? `/tools?${params}` : '/tools';
}
