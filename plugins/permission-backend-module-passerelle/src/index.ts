/**
 * The default permission policy.
 *
 * @packageDocumentation
 */
export { permissionModulePasserelle as default } from './module';
