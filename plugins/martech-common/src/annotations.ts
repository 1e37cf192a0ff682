/**
 * Annotations that the registry alone writes on catalog entities, so that the stock catalog shows the truth too.
 *
 * @public
 */
export const ANNOTATION_VALIDATION_STATUS = 'passerelle.dev/validation-status';
/** @public */
export const ANNOTATION_INTEGRATION_STATUS =
  'passerelle.dev/integration-status';
/** @public */
export const ANNOTATION_HEALTH = 'passerelle.dev/health';

/**
 * What nobody may declare: annotations and labels that only the registry writes.
 *
 * @public
 */
export const reservedAnnotations: readonly string[] = [
  ANNOTATION_VALIDATION_STATUS,
  ANNOTATION_INTEGRATION_STATUS,
  ANNOTATION_HEALTH,
];

/**
 * On the entities of tools that the portal manages: their sheet is in the registry, not in a file.
 *
 * @public
 */
export const ANNOTATION_ORIGIN = 'passerelle.dev/origin';
/**
 * How the locations of such entities begin; the rest is the path of the tool in the portal.
 *
 * @public
 */
export const PORTAL_LOCATION_TYPE = 'passerelle';
