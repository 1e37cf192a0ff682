/**
 * What back ends need to extend the approval engine.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './extensions';
export * from './webhooks';
export type { ApprovalsFiling } from './ApprovalsFiling';
export { approvalsFilingServiceRef } from './approvalsFilingServiceRef';
export * from './withCode';
