export interface Config {
  app?: {
    /** How people sign in where personas are not configured. */
    signIn?: {
      /** One button for each, from top to bottom. */
      providers?: Array<{
        /**
         * A provider of the auth back end: `microsoft` or `oidc`.
         * @visibility frontend
         */
        id: string;
        /**
         * What people call that account, for instance the name of the company.
         * @visibility frontend
         */
        title?: string;
      }>;
    };
  };
}
