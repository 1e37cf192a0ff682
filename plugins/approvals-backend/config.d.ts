export interface Config {
  approvals?: {
    /**
     * Users and groups who see every request, decide where nobody is left, and prove what happened. Nobody by default.
     */
    admins?: string[];

    services?: {
      /**
       * Subjects of the services that may read requests, for instance `plugin:intranet`. None by default.
       */
      allowed?: string[];
    };

    /**
     * Subjects of the services that may file requests for people, for instance `plugin:intranet`. None by default.
     */
    filers?: string[];

    /**
     * Who decides on which type of request. One policy per type; a type without one cannot be filed.
     */
    policies?: Array<{
      [key: string]: unknown;
    }>;

    /**
     * When people work: time zone, weekdays, hours and public holidays. A French office week by default.
     */
    calendar?: {
      [key: string]: unknown;
    };

    /**
     * Language of notifications to people who did not choose one, and of titles for a caller without `Accept-Language`. French by default.
     */
    defaultLanguage?: 'fr' | 'en';

    /** What the running number of a request begins with; `DEM-` by default. */
    numberPrefix?: string;

    /**
     * For how many seconds reads may use a decision of the permission policy again; 0 for never, 5 by default.
     * Commands always ask.
     */
    permissionCacheSeconds?: number;

    notifications?: {
      /** Whether people are told in the portal; `true` by default. Needs the notifications plugin. */
      enabled?: boolean;
    };

    audit?: {
      /** Minutes between two checkpoints of the audit trail while requests go on; 60 by default. */
      checkpointMinutes?: number;
      /**
       * Seals the checkpoints, so that nobody who can write to the database can make them anew: 32 characters or more,
       * kept outside the database. Without it checkpoints are chained, and not sealed.
       *
       * @visibility secret
       */
      sealKey?: string;
      /**
       * Keys that sealed earlier checkpoints, still good for verification.
       *
       * @deepVisibility secret
       */
      formerSealKeys?: string[];
    };

    /** Systems outside the portal that hear of events by HTTP, signed; see docs/events.md. */
    webhooks?: Array<{
      /** Names it in the list of dead deliveries. */
      id: string;
      url: string;
      /**
       * Signs what is sent; 24 characters or more.
       *
       * @visibility secret
       */
      secret: string;
      /** Events to send; all by default. */
      events?: string[];
      /** Request types to send events of; all by default. */
      types?: string[];
    }>;

    webhookClient?: {
      /** Schemes that may be called; `https` alone by default. */
      schemes?: Array<'https' | 'http'>;
      /** Internal targets that may be called: host names, `host:port`, addresses, ranges. None by default. */
      allow?: string[];
      /** For a whole call; 10 by default, 30 at most. */
      timeoutSeconds?: number;
    };

    grants?: {
      /** Days before the end of a grant at which people are warned; 14 by default. */
      warnDays?: number;
    };

    outbox?: {
      /** Tries before a delivery is dead; 8 by default. */
      maxAttempts?: number;
      /** Seconds before the second try; they double with each further one. 2 by default. */
      retrySeconds?: number;
    };
  };
}
