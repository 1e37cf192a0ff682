import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  martech?: {
    /** Members suspend and resume tools. Default `group:default/dsi-admins`. */
    adminGroup?: string;
    /** Members suspend and resume tools. Default `group:default/security`. */
    securityGroup?: string;
    /** Members see the amounts of every tool. Default `group:default/finance`. */
    financeGroup?: string;
    /** Members see the amounts of every tool, and import tools from a file. Default `group:default/dsi`. */
    itGroup?: string;
    /** The data protection team: decides on the data section of tools that the portal manages, reads the GDPR register. Default `group:default/privacy`. */
    privacyGroup?: string;
    /**
     * For how many seconds a read may reuse what the permission policy and the catalog said of a person.
     * 0 turns it off, 60 is the most, 5 the default. Writes never reuse it.
     */
    permissionCacheSeconds?: number;
    passport?: {
      /** How long a passed criterion is valid, an ISO 8601 duration. Default `P1Y`. */
      validity?: string;
      /**
       * The group that examines each criterion, told 30 days before a verdict ends. Default `group:default/<criterion>`.
       */
      reviewers?: {
        architecture?: string;
        security?: string;
        privacy?: string;
        finance?: string;
        accessibility?: string;
      };
    };
    notifications?: {
      /** The language of notices to owners, `fr` (default) or `en`. */
      language?: 'en' | 'fr';
    };
    contracts?: {
      /**
       * How long before the last working day to act on a contract its renewal is requested by itself: an ISO 8601
       * duration, or `never`. Default `P60D`.
       */
      openAhead?: string;
      /** How often contracts are looked at. Default every hour. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * The public holidays on which nobody acts, in the words of the library date-holidays, or `false` for none.
       * Default those of `approvals.calendar.holidays`, else of France.
       */
      holidays?: false | { country: string; state?: string; region?: string };
    };
    apis?: {
      /**
       * Internal hosts whose API definitions may be read by address: host names, `host:port`, addresses and ranges.
       * Public addresses need not be named.
       */
      allow?: string[];
      /** Schemes by which definitions are read. Default `https` alone. */
      schemes?: string[];
    };
    /** Development only: tells 90 invented days of health and indicators once; left out when `NODE_ENV` is `production`. */
    exampleHistory?: boolean;
    /** The calendar whose days are counted, for instance of availability. Default `Europe/Paris`. */
    timeZone?: string;
    /**
     * Indicators of the company, and targets and owners of those that the portal computes (`{ id, target?, owner? }`).
     */
    indicators?: Array<{
      id: string;
      title?: { en: string; fr: string };
      /** How it is computed, in words. */
      formula?: { en: string; fr: string };
      /** `percent` values are shares of one. */
      unit?: 'percent' | 'days' | 'count' | 'rating' | 'euro';
      /** Where the numbers come from. */
      source?: { en: string; fr: string };
      /** A person or a group: enters values, beside the IT department and managers. */
      owner?: string;
      target?: number;
      /** Which way is good. */
      direction?: 'up' | 'down';
    }>;
    /** Services that may enter values of indicators, as their tokens name them, for instance `external:bi`. */
    indicatorServices?: string[];
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
    /** Who answers for the processings of personal data; stands in the register (GDPR, article 30). */
    gdpr?: {
      controller?: {
        name: string;
        address?: string;
        email?: string;
        phone?: string;
      };
      dpo?: { name: string; address?: string; email?: string; phone?: string };
      /** Of a controller outside the European Union. */
      representative?: {
        name: string;
        address?: string;
        email?: string;
        phone?: string;
      };
      jointController?: {
        name: string;
        address?: string;
        email?: string;
        phone?: string;
      };
      /** The establishment that keeps the register. */
      establishment?: string;
    };
    reconcile?: {
      /** How often the whole catalog is read to repair what events lost. Default every 5 minutes. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
