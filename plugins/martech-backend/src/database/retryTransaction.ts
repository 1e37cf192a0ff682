import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError, isError } from '@backstage/errors';
import type { Knex } from 'knex';

const MAX_TRIES = 5;
/** PostgreSQL gave up one of several transactions that wait for each other (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const RETRYABLE_CODES = ['40001', '40P01'];

/** Whether a transaction that lost against another one would now find that other one done. */
function lostRace(error: unknown): boolean {
  return (
    isDatabaseConflictError(error) ||
    (isError(error) && RETRYABLE_CODES.includes(String(error.code)))
  );
}

/**
 * Runs work in one transaction, all or nothing, and once more from its beginning when another one got in between.
 *
 * @param work - must do nothing outside its transaction, since it may run several times
 * @throws ConflictError when others got in between {@link MAX_TRIES} times
 */
export async function retryTransaction<T>(
  knex: Knex,
  work: (transaction: Knex.Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await knex.transaction(work);
    } catch (error) {
      if (!lostRace(error)) throw error;
      if (attempt === MAX_TRIES) {
        throw new ConflictError(
          'The registry is being changed by others; try again',
          error,
        );
      }
    }
  }
}
