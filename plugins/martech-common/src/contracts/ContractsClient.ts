import { RestCalls, type RestCallsOptions } from '../client/RestCalls';
import type { ContractsApi } from './ContractsApi';
import type {
  CalendarFeed,
  CalendarFeedInput,
  ContractPage,
  ListContractsQuery,
  NewCalendarFeed,
} from './types';

/**
 * The contract calendar over REST.
 *
 * @remarks
 * Every method rejects with `ResponseError` when the back end refuses.
 *
 * @public
 */
export class ContractsClient implements ContractsApi {
  readonly #calls: RestCalls;

  constructor(options: RestCallsOptions) {
    this.#calls = new RestCalls(options);
  }

  async listContracts(
    query: ListContractsQuery = {},
    options?: { signal?: AbortSignal },
  ): Promise<ContractPage> {
    const given = Object.entries(query).filter(
      ([, value]) => value !== undefined,
    );
    const params = new URLSearchParams(
      given.map(([name, value]) => [name, String(value)]),
    );
    return this.#calls.get<ContractPage>(
      `/contracts${given.length > 0 ? `?${params}` : ''}`,
      options?.signal,
    );
  }

  async getCalendarFeed(): Promise<CalendarFeed> {
    return this.#calls.get<CalendarFeed>('/calendar/token');
  }

  async createCalendarFeed(input: CalendarFeedInput): Promise<NewCalendarFeed> {
    return this.#calls.post<NewCalendarFeed>('/calendar/token', input);
  }

  async removeCalendarFeed(): Promise<void> {
    await this.#calls.delete('/calendar/token');
  }
}
