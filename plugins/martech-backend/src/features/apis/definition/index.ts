/**
 * The inspection of definitions, as the thread that runs it loads it.
 *
 * @packageDocumentation
 */
export { inspectText, type InspectionAnswer } from './inspectText';
