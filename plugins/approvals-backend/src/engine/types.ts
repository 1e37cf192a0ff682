/**
 * The vocabulary of the engine.
 *
 * @packageDocumentation
 */
export type * from './command';
export type * from './events';
export type * from './plan';
export type * from './state';
