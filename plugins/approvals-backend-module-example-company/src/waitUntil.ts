import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';

const POLL_MS = 200;
const LOG_EVERY_MS = 15_000;
const GIVE_UP_AFTER_MS = 5 * 60_000;

/**
 * Asks again and again until nothing is missing. A failing question counts as an answer that everything is missing,
 * because plugins start in any order; its error is told when the patience ends.
 *
 * @param options - `missing` answers what is not there yet; `what` names it for the log.
 * @throws ServiceUnavailableError after five minutes, with what was missing.
 */
export async function waitUntil(options: {
  what: string;
  missing: () => Promise<string[]>;
  logger: LoggerService;
  pollMs?: number;
  giveUpAfterMs?: number;
}): Promise<void> {
  const { what, missing, logger } = options;
  const startedAt = Date.now();
  let loggedAt = startedAt;
  for (;;) {
    const [left, cause] = await missing().then(
      refs => [refs, undefined] as const,
      error => [['an answer'], error] as const,
    );
    if (left.length === 0) return;
    const waited = Date.now() - startedAt;
    if (waited >= (options.giveUpAfterMs ?? GIVE_UP_AFTER_MS)) {
      throw new ServiceUnavailableError(
        `The example company has no story, because ${what} did not appear in time; missing: ${left.join(
          ', ',
        )}`,
        cause,
      );
    }
    if (Date.now() - loggedAt >= LOG_EVERY_MS) {
      loggedAt = Date.now();
      logger.info(
        `Waiting for ${what}: ${left.length} missing, for instance ${left[0]}`,
      );
    }
    await sleep(options.pollMs ?? POLL_MS);
  }
}
