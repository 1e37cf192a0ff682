import type { Entity } from '@backstage/catalog-model';
import type { ToolType } from '../types';

const componentTypes: Record<string, ToolType> = {
  saas: 'saas',
  service: 'service',
  website: 'service',
};

/**
 * The type of tool that an entity would be, by its kind and `spec.type` (contract.md, 4), whether or not it carries a sheet.
 * Case does not matter, so that `type: SaaS` does not slip past the rules.
 *
 * @returns undefined when an entity of this kind and type is never a tool.
 * @public
 */
export function toolTypeOf(entity: Entity): ToolType | undefined {
  const kind = entity.kind.toLowerCase();
  if (kind === 'api') return 'api';
  if (kind !== 'component') return undefined;
  const type = entity.spec?.type;
  return typeof type === 'string'
    ? componentTypes[type.trim().toLowerCase()]
    : undefined;
}

/**
 * Whether an entity carries a tool sheet.
 *
 * @public
 */
export function hasSheet(entity: Entity): boolean {
  return entity.spec?.martech !== undefined;
}

/**
 * Whether an entity is a tool: its kind and type can be one, and it carries a sheet; a `saas` component always is.
 *
 * @public
 */
export function isToolEntity(entity: Entity): boolean {
  const type = toolTypeOf(entity);
  return type === 'saas' || hasSheet(entity);
}
