/**
 * Development only: sign in as one of the people of the example company.
 *
 * @packageDocumentation
 */
export { authModulePersonas as default } from './module';
