import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const SCHEDULE = 'search.collators.martech.schedule';
const MAX_REQUESTS = 'search.collators.martech.maxRequests';
const DEFAULT_MAX_REQUESTS = 10_000;

/** When the search is filled. */
export function readSchedule(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  if (config.has(SCHEDULE)) {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(
      config.getConfig(SCHEDULE),
    );
  }
  // The engine of SQLite keeps its index in memory: each process fills its own, and has nothing until it did.
  const isShared = config.getOptionalString('backend.database.client') === 'pg';
  return {
    frequency: { minutes: isShared ? 5 : 1 },
    timeout: { minutes: 15 },
    initialDelay: { seconds: 10 },
    scope: isShared ? 'global' : 'local',
  };
}

/** @throws InputError that names the path and what would be accepted. */
export function readMaxRequests(config: RootConfigService): number {
  const max = config.getOptionalNumber(MAX_REQUESTS) ?? DEFAULT_MAX_REQUESTS;
  if (!Number.isInteger(max) || max < 1) {
    throw new InputError(
      `${MAX_REQUESTS} is ${max}; accepted: a whole number from 1, how many of the newest requests the search holds`,
    );
  }
  return max;
}
