import {
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { PORTAL_LOCATION_TYPE } from '../annotations';

/**
 * Whether an entity of the catalog is one that the registry gave to it, and not one that was read from a file.
 *
 * @public
 */
export function isPortalEntity(entity: Entity): boolean {
  const origin = entity.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
  return origin?.startsWith(`${PORTAL_LOCATION_TYPE}:`) ?? false;
}
