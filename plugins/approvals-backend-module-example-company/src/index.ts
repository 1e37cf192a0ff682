/**
 * Development only: the history of the example company, told through the real services.
 *
 * @packageDocumentation
 */
export { approvalsModuleExampleCompany as default } from './module';
