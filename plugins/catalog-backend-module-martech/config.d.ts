import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /** Reads each YAML file of a folder within seconds, for instance the tools that engineers register by hand. */
      passerelleFolder?: {
        /** Created when missing; relative to the folder where the back end runs. */
        directory: string;
        /** How often to look; every 5 seconds by default, on each replica. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
