import type {
  CalendarFeed,
  CalendarFeedInput,
  ContractPage,
  ListContractsQuery,
  NewCalendarFeed,
} from './types';

/**
 * The contract calendar over REST (`/api/martech/v1`).
 *
 * @public
 */
export interface ContractsApi {
  /** In the order of the day to act. */
  listContracts(
    query?: ListContractsQuery,
    options?: { signal?: AbortSignal },
  ): Promise<ContractPage>;
  getCalendarFeed(): Promise<CalendarFeed>;
  /** Makes a new address; an earlier one of the person stops working. */
  createCalendarFeed(input: CalendarFeedInput): Promise<NewCalendarFeed>;
  removeCalendarFeed(): Promise<void>;
}
