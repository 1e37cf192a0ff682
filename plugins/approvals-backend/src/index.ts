/**
 * The approval engine and its REST API.
 *
 * @packageDocumentation
 */
export { approvalsPlugin as default } from './plugin';
export {
  approvalsRequestResourceRef,
  approvalsRequestRules,
  createRequestConditionalDecision,
  requestConditions,
} from './permissions/rules';
