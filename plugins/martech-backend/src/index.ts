/**
 * The back end of the tool registry.
 *
 * @packageDocumentation
 */
export { martechPlugin as default } from './plugin';
