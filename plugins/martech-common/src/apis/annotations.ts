/**
 * The version and the number of calls of an API, written where its definition is read anyway, so that a tool page shows
 * them without reading the definition again. Anybody may declare them.
 *
 * @public
 */
export const ANNOTATION_API_VERSION = 'passerelle.dev/api-version';
/** @public */
export const ANNOTATION_API_OPERATIONS = 'passerelle.dev/api-operations';
