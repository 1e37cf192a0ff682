/**
 * What the front end and the back ends share about approvals.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './ApprovalsApi';
export * from './ApprovalsClient';
export * from './findMentions';
export * from './permissions';
export * from './readRefusal';
export * from './stateMachine';
export * from './verdictRequirements';
