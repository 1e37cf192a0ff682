import { statusCodeOf } from '@passerelle/ui';

/**
 * Whether the engine itself refused, so that sending the same again would get
 * the same refusal. A lost connection or a failing server has not answered.
 *
 * @param error - what the command rejected with
 */
export function isAnswered(error: unknown): boolean {
  const status = statusCodeOf(error);
  return status !== undefined && status >= 400 && status < 500;
}
