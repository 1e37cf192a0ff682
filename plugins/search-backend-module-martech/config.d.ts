import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      martech?: {
        /**
         * When tools, glossary and requests are read into the search. Every five minutes by default,
         * every minute where each process has an index of its own (SQLite).
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** How many requests the search holds, the newest; 10,000 by default. All are found on the page of requests. */
        maxRequests?: number;
      };
    };
  };
}
