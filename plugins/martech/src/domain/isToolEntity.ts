import type { Entity } from '@backstage/catalog-model';

/**
 * A tool is an entity with a tool sheet; other entities keep the stock page.
 *
 * @param entity - As the catalog gives it
 * @public
 */
export function isToolEntity(entity: Entity): boolean {
  const sheet = entity.spec?.martech;
  return typeof sheet === 'object' && sheet !== null && !Array.isArray(sheet);
}
