import type { KeptAnswer } from '../database/IdempotencyStore';
import type { KeepAnswer } from './IdempotentCalls';

/**
 * Runs a part of a call once, as a call of its own: it keeps its answer in its own transaction.
 *
 * @param part - names it among the parts of the call.
 */
export type AnswerPart = (
  part: string,
  body: object,
  run: (keep: KeepAnswer) => Promise<KeptAnswer>,
) => Promise<KeptAnswer>;
