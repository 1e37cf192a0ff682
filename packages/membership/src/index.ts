/**
 * Who belongs to which group, as the catalog knows it now.
 *
 * @packageDocumentation
 */
export { GroupMembership } from './GroupMembership';
export { ANNOTATION_MANAGER, managersOf } from './managersOf';
