/**
 * Tools, glossary and requests in the search of the portal.
 *
 * @packageDocumentation
 */
export { searchModuleMartech as default } from './module';
