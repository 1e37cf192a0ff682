import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  daysActedUpon,
  workingDayUntil,
  type EntityRef,
  type IsHoliday,
} from '@passerelle/plugin-martech-common';
import { DateTime, type Duration } from 'luxon';
import type { ContractStore, KeptContract } from './ContractStore';
import type { RenewalStore } from './RenewalStore';
import { filedNotice, unfiledNotice } from './renewalWords';

const BATCH = 100;
/** A process that ends while it files leaves the period to the next. */
const CLAIM_MINUTES = 15;
const RETRY_HOURS = 24;

export type FiledRenewal = { id: string; number: string; requester: EntityRef };

/** Files the renewal request of one contract; the same contract twice is one request. */
export type RenewalFiler = {
  /**
   * @returns undefined when somebody asks for it already
   * @throws when the engine refuses, or nobody is there to ask
   */
  file(
    contract: KeptContract,
    actBy: string,
  ): Promise<FiledRenewal | undefined>;
};

type OpenerOptions = {
  contracts: ContractStore;
  renewals: RenewalStore;
  filer: RenewalFiler;
  openAhead: Duration;
  isHoliday: IsHoliday;
  logger: LoggerService;
  /** Called when a message waits to be sent. */
  onNotice: () => void;
  now?: () => Date;
};

/** Asks for renewals by itself, ahead of the day to act. */
export class RenewalOpener {
  readonly #options: OpenerOptions;
  readonly #now: () => Date;

  static create(options: OpenerOptions): RenewalOpener {
    return new RenewalOpener(options);
  }

  private constructor(options: OpenerOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** @returns how many requests were filed. */
  async open(signal?: AbortSignal): Promise<number> {
    const { contracts, openAhead, isHoliday } = this.#options;
    const now = this.#now();
    const today = DateTime.fromJSDate(now, { zone: 'utc' });
    const due = await contracts.listUnasked({
      ...daysActedUpon(
        today.toISODate() ?? '',
        today.plus(openAhead).toISODate() ?? '',
        isHoliday,
      ),
      now,
      limit: BATCH,
    });
    let filed = 0;
    for (const contract of due) {
      if (signal?.aborted) break;
      if (await this.#ask(contract)) filed += 1;
    }
    return filed;
  }

  async #ask(contract: KeptContract): Promise<boolean> {
    const { renewals, filer, isHoliday, logger, onNotice } = this.#options;
    const { tool, contractEnd, deadline } = contract;
    const period = { ref: tool.ref, contractEnd };
    const now = this.#now();
    const after = (delay: { minutes?: number; hours?: number }) =>
      DateTime.fromJSDate(now).plus(delay).toJSDate();
    const actBy = workingDayUntil(deadline, isHoliday);
    if (
      !(await renewals.claim(period, now, after({ minutes: CLAIM_MINUTES })))
    ) {
      return false;
    }
    const again = after({ hours: RETRY_HOURS });
    try {
      const request = await filer.file(contract, actBy);
      if (!request) {
        const error = 'A request is open already';
        await renewals.failed(period, { error, now, again });
        return false;
      }
      await renewals.filed(period, {
        request,
        now,
        notice: filedNotice(contract, actBy, request),
      });
      onNotice();
      return true;
    } catch (error) {
      logger.warn(`The renewal of ${tool.ref} could not be asked`, {
        error: String(error),
      });
      await renewals.failed(period, {
        error: String(error),
        now,
        again,
        notice: unfiledNotice(contract, actBy),
      });
      onNotice();
      return false;
    }
  }
}
