/**
 * What the front end and the back ends share about approvals.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './ApprovalsApi';
