import { resolve } from 'node:path';
import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';

const defaultSchedule: SchedulerServiceTaskScheduleDefinition = {
  frequency: { seconds: 5 },
  timeout: { seconds: 60 },
  scope: 'local',
};

/**
 * Reads which folder to follow.
 *
 * @param config - the whole configuration
 * @returns undefined when there is none
 */
export function readFolderConfig(config: Config):
  | {
      directory: string;
      schedule: SchedulerServiceTaskScheduleDefinition;
    }
  | undefined {
  const folder = config.getOptionalConfig('catalog.providers.passerelleFolder');
  if (!folder) {
    return undefined;
  }
  const schedule = folder.getOptionalConfig('schedule');
  return {
    directory: resolve(folder.getString('directory')),
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : defaultSchedule,
  };
}
