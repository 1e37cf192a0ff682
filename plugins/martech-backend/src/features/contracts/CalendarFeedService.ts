import { createHash, randomBytes, timingSafeEqual } from 'crypto';
import { NotFoundError } from '@backstage/errors';
import {
  daysActedUpon,
  type CalendarFeed,
  type CalendarFeedInput,
  type NewCalendarFeed,
} from '@passerelle/plugin-martech-common';
import { DateTime } from 'luxon';
import type { Authorizer, UserCredentials } from '../../services/Authorizer';
import type { People } from '../../services/People';
import type { CalendarToken, CalendarTokenStore } from './CalendarTokenStore';
import { contractCalendar } from './contractCalendar';
import type { ContractStore } from './ContractStore';
import type { ContractSettings } from './readContractSettings';

const TOKEN_BYTES = 32;
const PAST_MONTHS = 3;
const AHEAD_MONTHS = 24;
/** More than a person can act on; what is left out is the farthest. */
const MAX_EVENTS = 1_000;

type FeedOptions = {
  tokens: CalendarTokenStore;
  contracts: ContractStore;
  authorizer: Authorizer;
  people: Pick<People, 'refsOf' | 'knows'>;
  settings: ContractSettings;
  /** Where calendars reach this back end. */
  baseUrl: () => Promise<string>;
  now?: () => Date;
};

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function feedOf({ createdAt, language, scope }: CalendarToken) {
  return { exists: true as const, createdAt, language, scope };
}

/** Personal calendar addresses: whoever holds one reads the days of contracts, and nothing else. */
export class CalendarFeedService {
  readonly #options: FeedOptions;
  readonly #now: () => Date;

  static create(options: FeedOptions): CalendarFeedService {
    return new CalendarFeedService(options);
  }

  private constructor(options: FeedOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async status(credentials: UserCredentials): Promise<CalendarFeed> {
    const { authorizer, tokens } = this.#options;
    await authorizer.viewer(credentials);
    const token = await tokens.findByPerson(
      credentials.principal.userEntityRef,
    );
    return token ? feedOf(token) : { exists: false };
  }

  /** Makes a new address and forgets the one before. The secret is in this answer only. */
  async create(
    credentials: UserCredentials,
    input: CalendarFeedInput,
  ): Promise<Required<NewCalendarFeed>> {
    const { authorizer, tokens, baseUrl } = this.#options;
    await authorizer.reader(credentials);
    const secret = randomBytes(TOKEN_BYTES).toString('base64url');
    const token: CalendarToken = {
      person: credentials.principal.userEntityRef,
      hash: sha256(secret),
      language: input.language,
      scope: input.scope,
      createdAt: this.#now().toISOString(),
    };
    await tokens.put(token);
    const url = `${await baseUrl()}/v1/calendar/${secret}.ics`;
    return { ...feedOf(token), token: secret, url };
  }

  async remove(credentials: UserCredentials): Promise<void> {
    const { authorizer, tokens } = this.#options;
    await authorizer.reader(credentials);
    await tokens.remove(credentials.principal.userEntityRef);
  }

  /**
   * The calendar behind an address, as its person may see it now: who left the company sees nothing, who left a team no
   * longer sees its tools.
   *
   * @throws NotFoundError for an address that is unknown, revoked, or of somebody whom the catalog no longer knows
   */
  async read(secret: string): Promise<string> {
    const { people, contracts, settings } = this.#options;
    const token = await this.#find(secret);
    if (!token || !(await people.knows(token.person))) {
      throw new NotFoundError('There is no such calendar');
    }
    const refs = await people.refsOf(token.person);
    const now = DateTime.fromJSDate(this.#now(), { zone: 'utc' });
    const { contracts: found } = await contracts.page({
      ...daysActedUpon(
        now.minus({ months: PAST_MONTHS }).toISODate() ?? '',
        now.plus({ months: AHEAD_MONTHS }).toISODate() ?? '',
        settings.isHoliday,
      ),
      ...(token.scope === 'mine' && { owners: [...refs] }),
      limit: MAX_EVENTS,
    });
    return contractCalendar(found, { language: token.language, ...settings });
  }

  /** The index finds the hash; what it found is compared in constant time besides. */
  async #find(secret: string): Promise<CalendarToken | undefined> {
    const hash = sha256(secret);
    const token = await this.#options.tokens.findByHash(hash);
    return token && timingSafeEqual(Buffer.from(token.hash), Buffer.from(hash))
      ? token
      : undefined;
  }
}
