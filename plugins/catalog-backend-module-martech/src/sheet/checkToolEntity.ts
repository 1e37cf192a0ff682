import type { Entity } from '@backstage/catalog-model';
import {
  findVerdictClaims,
  hasSheet,
  isToolEntity,
  toolTypeOf,
  validateSheet,
} from '@passerelle/plugin-martech-common';

/**
 * What is wrong with an entity as it was declared: claims of verdicts on any entity, and the sheet of a tool.
 *
 * @param entity - before the registry's annotations are put on it
 * @returns clear sentences that begin with the place; empty when all is well
 */
export function checkToolEntity(entity: Entity): string[] {
  const claims = findVerdictClaims(entity);
  if (claims.length > 0 || !isToolEntity(entity)) {
    return claims;
  }
  const type = toolTypeOf(entity);
  if (!type) {
    return [
      `spec.martech is for APIs and for components of type saas, service or website; this is a ${
        entity.kind
      } of type ${String(entity.spec?.type ?? 'none')}`,
    ];
  }
  if (!hasSheet(entity)) {
    return [
      'spec.martech is missing: a component of type saas needs a sheet with at least category and summary (en, fr)',
    ];
  }
  return validateSheet(entity.spec?.martech, type).map(
    problem => `spec.martech${problem}`,
  );
}
