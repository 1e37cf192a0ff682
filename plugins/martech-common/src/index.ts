/**
 * What the front end and the back ends share about marketing tools.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './MartechApi';
