import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  martech?: {
    /** Members suspend and resume tools. Default `group:default/dsi-admins`. */
    adminGroup?: string;
    /** Members suspend and resume tools. Default `group:default/security`. */
    securityGroup?: string;
    /** Members see the amounts of every tool. Default `group:default/finance`. */
    financeGroup?: string;
    /** Members see the amounts of every tool. Default `group:default/dsi`. */
    itGroup?: string;
    /**
     * For how many seconds a read may reuse what the permission policy and the catalog said of a person.
     * 0 turns it off, 60 is the most, 5 the default. Writes never reuse it.
     */
    permissionCacheSeconds?: number;
    passport?: {
      /** How long a passed criterion is valid, an ISO 8601 duration. Default `P1Y`. */
      validity?: string;
    };
    notifications?: {
      /** The language of notices to owners, `fr` (default) or `en`. */
      language?: 'en' | 'fr';
    };
    /** The calendar whose days are counted, for instance of availability. Default `Europe/Paris`. */
    timeZone?: string;
    monitor?: {
      /** Looks at the status pages and health addresses of tools. Default false: the portal then calls nobody. */
      enabled?: boolean;
      /** How often each tool is looked at, 1 to 60. Default 5. */
      intervalMinutes?: number;
      /** How long a call may take, 1 to 30. Default 10. */
      timeoutSeconds?: number;
      /** How many calls a replica makes at once, 1 to 64. Default 8. */
      concurrency?: number;
      /** How many bad answers of a health address in a row mean that the tool is down, 1 to 20. Default 3. */
      failuresUntilDown?: number;
      /** Internal hosts that may be called: names, `host:port`, addresses and ranges. A name may be called by http too. */
      allowedHosts?: string[];
    };
    reconcile?: {
      /** How often the whole catalog is read to repair what events lost. Default every 5 minutes. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
