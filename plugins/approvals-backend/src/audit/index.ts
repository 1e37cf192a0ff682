/**
 * Verification of the audit trail, and repair of what is kept beside it, without the portal.
 *
 * @packageDocumentation
 */
export { runApprovalsCommand } from './runApprovalsCommand';
