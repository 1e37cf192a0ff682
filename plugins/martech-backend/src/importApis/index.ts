/**
 * The command line of the registry.
 *
 * @packageDocumentation
 */
export { runMartechCommand, type CommandOutput } from './runMartechCommand';
