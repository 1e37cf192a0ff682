import { InputError } from '@backstage/errors';
import {
  daysActedUpon,
  type CalendarScope,
  type ContractPage,
  type IsHoliday,
} from '@passerelle/plugin-martech-common';
import { DateTime } from 'luxon';
import type { Authorizer, UserCredentials } from '../../services/Authorizer';
import type { ContractStore } from './ContractStore';
import { contractView } from './contractView';
import { pinCursors, readPinned } from './pinnedCursor';

/** A renewal that nobody decided stays in sight for so long. */
const PAST_MONTHS = 3;
const AHEAD_MONTHS = 12;

export type ContractsRequest = {
  from?: string;
  to?: string;
  scope: CalendarScope;
  limit: number;
  cursor?: string;
};

/** Contracts as people see them. Whoever sees tools sees when their contracts end; amounts follow the rule of tools. */
export class ContractService {
  readonly #contracts: ContractStore;
  readonly #authorizer: Pick<Authorizer, 'viewer'>;
  readonly #isHoliday: IsHoliday;
  readonly #now: () => Date;

  static create(options: {
    contracts: ContractStore;
    authorizer: Pick<Authorizer, 'viewer'>;
    isHoliday: IsHoliday;
    now?: () => Date;
  }): ContractService {
    return new ContractService(options);
  }

  private constructor(options: {
    contracts: ContractStore;
    authorizer: Pick<Authorizer, 'viewer'>;
    isHoliday: IsHoliday;
    now?: () => Date;
  }) {
    this.#contracts = options.contracts;
    this.#authorizer = options.authorizer;
    this.#isHoliday = options.isHoliday;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * In the order of the day to act.
   *
   * @throws InputError for a day that does not exist, when `to` lies before `from`, or for a cursor of another list
   */
  async list(
    credentials: UserCredentials,
    request: ContractsRequest,
  ): Promise<ContractPage> {
    const viewer = await this.#authorizer.viewer(credentials);
    const now = DateTime.fromJSDate(this.#now(), { zone: 'utc' });
    const today = now.toISODate() ?? '';
    const pinned = request.cursor ? readPinned(request.cursor) : undefined;
    const begun = pinned?.today ?? today;
    const day = DateTime.fromISO(begun, { zone: 'utc' });
    const from =
      request.from ?? day.minus({ months: PAST_MONTHS }).toISODate() ?? '';
    const to =
      request.to ?? day.plus({ months: AHEAD_MONTHS }).toISODate() ?? '';
    for (const [name, date] of Object.entries({ from, to })) {
      if (!DateTime.fromISO(date).isValid) {
        throw new InputError(
          `${name}: '${date}' is no day; accepted is ISO 8601 such as 2027-02-28`,
        );
      }
    }
    if (to < from) {
      throw new InputError(`to (${to}) lies before from (${from})`);
    }
    const { contracts, pageInfo, ...page } = await this.#contracts.page({
      ...daysActedUpon(from, to, this.#isHoliday),
      ...(request.scope === 'mine' && { owners: [...viewer.refs].sort() }),
      limit: request.limit,
      cursor: pinned?.cursor,
    });
    return {
      items: contracts.map(contract =>
        contractView(contract, viewer, { isHoliday: this.#isHoliday, today }),
      ),
      pageInfo: pinCursors(pageInfo, begun),
      ...page,
    };
  }
}
