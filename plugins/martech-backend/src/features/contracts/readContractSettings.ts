import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { IsHoliday } from '@passerelle/plugin-martech-common';
import { Duration } from 'luxon';
import { readHolidays } from './readHolidays';

/** What `app-config.yaml` says of contracts. */
export type ContractSettings = {
  /** How long before the day to act the renewal is asked; undefined when it is not asked by itself. */
  openAhead?: Duration;
  /** How often contracts are looked at. */
  schedule: SchedulerServiceTaskScheduleDefinition;
  isHoliday: IsHoliday;
  /** The address of the portal, for links in calendars. */
  appUrl: string;
};

const OPEN_AHEAD = 'martech.contracts.openAhead';

function readOpenAhead(config: Config): Duration | undefined {
  const text = config.getOptionalString(OPEN_AHEAD) ?? 'P60D';
  if (text === 'never') return undefined;
  const duration = Duration.fromISO(text);
  if (!duration.isValid || +duration <= 0) {
    throw new InputError(
      `${OPEN_AHEAD} is '${text}'; accepted is an ISO 8601 duration above zero such as P60D, or never`,
    );
  }
  return duration;
}

/** @throws InputError that names the key, which stops the start. */
export function readContractSettings(config: Config): ContractSettings {
  const schedule = config.getOptionalConfig('martech.contracts.schedule');
  return {
    openAhead: readOpenAhead(config),
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : {
          frequency: { hours: 1 },
          timeout: { minutes: 10 },
          initialDelay: { minutes: 2 },
        },
    isHoliday: readHolidays(config),
    appUrl: config.getOptionalString('app.baseUrl') ?? '',
  };
}
