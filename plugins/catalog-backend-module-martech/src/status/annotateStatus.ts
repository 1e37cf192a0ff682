import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_INTEGRATION_STATUS,
  ANNOTATION_VALIDATION_STATUS,
} from '@passerelle/plugin-martech-common';
import type { ToolStatusAnnotations } from './StatusSnapshot';

/**
 * Puts the registry's word on a copy of an entity, so that the stock catalog, search and graph show the truth too.
 */
export function annotateStatus(
  entity: Entity,
  { status, integration }: ToolStatusAnnotations,
): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        [ANNOTATION_VALIDATION_STATUS]: status,
        [ANNOTATION_INTEGRATION_STATUS]: integration,
      },
    },
  };
}
