/**
 * Verification of the audit trail without the portal.
 *
 * @packageDocumentation
 */
export { runApprovalsCommand } from './runApprovalsCommand';
