import { useEntityPresentation } from '@backstage/plugin-catalog-react';

/**
 * The name that people know an entity by; first taken from the reference, then from the catalog.
 *
 * @param entityRef - for instance `user:default/dpo`
 * @public
 */
export function useEntityName(entityRef: string): string {
  return useEntityPresentation(entityRef).primaryTitle;
}
