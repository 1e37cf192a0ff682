import { CalendarFeedService } from './CalendarFeedService';
import { CALENDAR_PATH, mountCalendar } from './calendarRoute';
import { CalendarTokenStore } from './CalendarTokenStore';
import { mountContracts } from './contractRoutes';
import { ContractService } from './ContractService';
import { ContractStore } from './ContractStore';
import { EngineRenewalFiler } from './EngineRenewalFiler';
import type { Feature, Foundation } from '../Feature';
import {
  readContractSettings,
  type ContractSettings,
} from './readContractSettings';
import { RenewalOpener } from './RenewalOpener';
import { RenewalStore } from './RenewalStore';

/** One worker among all replicas looks for contracts whose renewal is to be asked. */
async function scheduleRenewals(
  foundation: Foundation,
  parts: {
    contracts: ContractStore;
    renewals: RenewalStore;
    settings: ContractSettings;
  },
): Promise<void> {
  const { filing, people, logger, notifier, scheduler } = foundation;
  const { openAhead, isHoliday } = parts.settings;
  if (!openAhead) return;
  const opener = RenewalOpener.create({
    contracts: parts.contracts,
    renewals: parts.renewals,
    filer: EngineRenewalFiler.create({ filing, people }),
    openAhead,
    isHoliday,
    logger,
    onNotice: () => notifier.deliverSoon(),
  });
  await scheduler.scheduleTask({
    id: 'martech-renewals',
    ...parts.settings.schedule,
    fn: async signal => {
      const filed = await opener.open(signal);
      if (filed > 0) logger.info(`${filed} renewals were requested`);
    },
  });
}

/** The contract calendar: a list, a feed for calendars, and renewals that are asked ahead of time. */
export function createContractsFeature(foundation: Foundation): Feature {
  const { authorizer, config, discovery, httpRouter, knex, people } =
    foundation;
  const settings = readContractSettings(config);
  const contracts = ContractStore.create(knex);
  const renewals = RenewalStore.create(knex);
  const feeds = CalendarFeedService.create({
    tokens: CalendarTokenStore.create(knex),
    contracts,
    authorizer,
    people,
    settings,
    baseUrl: () => discovery.getExternalBaseUrl('martech'),
  });
  httpRouter.addAuthPolicy({ path: CALENDAR_PATH, allow: 'unauthenticated' });
  return {
    mountOpen: router => mountCalendar(router, feeds),
    mount: endpoints =>
      mountContracts(endpoints, {
        contracts: ContractService.create({
          contracts,
          authorizer,
          isHoliday: settings.isHoliday,
        }),
        feeds,
        renewals,
        authorizer,
      }),
    start: () =>
      scheduleRenewals(foundation, { contracts, renewals, settings }),
  };
}
