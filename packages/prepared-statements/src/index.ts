/**
 * Statements that PostgreSQL plans once.
 *
 * @packageDocumentation
 */

export { runPrepared, type Statement } from './runPrepared';
