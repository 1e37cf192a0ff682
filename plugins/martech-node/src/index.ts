/**
 * How other back ends reach the tool registry.
 *
 * @packageDocumentation
 */
export { LocalRegistry, type RegistryReader } from './LocalRegistry';
export { localRegistryRef } from './localRegistryRef';
export { martechServiceRef } from './martechServiceRef';
