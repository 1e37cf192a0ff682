/**
 * Marketing request types, reviewer resolvers and outcome handlers of the approval engine.
 *
 * @packageDocumentation
 */
export { approvalsModuleMartech as default } from './module';
