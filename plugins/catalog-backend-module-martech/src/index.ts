/**
 * Makes marketing tools a part of the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleMartech as default } from './module';
