/**
 * How other back ends reach the tool registry.
 *
 * @packageDocumentation
 */
export { martechServiceRef } from './martechServiceRef';
