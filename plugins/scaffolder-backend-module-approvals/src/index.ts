/**
 * A scaffolder action by which a software template asks for an approval.
 *
 * @packageDocumentation
 */
export { scaffolderModuleApprovals as default } from './module';
