/**
 * Who decides: policies from the configuration, and the path that a request takes under one.
 *
 * @packageDocumentation
 */
export { loadPolicies, policiesConfigPath } from './loadPolicies';
export { planPath } from './planPath';
export {
  builtInResolvers,
  type LoadPoliciesOptions,
  type PlanInput,
  type Policy,
  type PolicyDefinition,
  type PolicySet,
} from './types';
