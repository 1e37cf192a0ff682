/**
 * The pages of the approval engine: request forms, my requests, one request,
 * the reviewer desk.
 *
 * @packageDocumentation
 */
export { approvalsPlugin as default } from './plugin';
