/**
 * An HTTP client that does not reach into the internal network.
 *
 * @packageDocumentation
 */
export * from './AllowedTargets';
export * from './GuardedHttpClient';
