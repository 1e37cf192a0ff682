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
    reconcile?: {
      /** How often the whole catalog is read to repair what events lost. Default every 5 minutes. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
