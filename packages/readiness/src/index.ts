/**
 * Holds the readiness of the back end until first jobs are done.
 *
 * @packageDocumentation
 */
export * from './ReadinessGates';
export * from './GatedRootHealthService';
export * from './gatedRootHealthServiceFactory';
