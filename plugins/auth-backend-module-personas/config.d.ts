export interface Config {
  auth?: {
    providers?: {
      /**
       * Development only: sign in as one of the people of the example company, without a password.
       * The back end refuses to start with it when NODE_ENV is `production`.
       */
      personas?: {
        /** The people that the sign-in page shows, in this order. */
        people?: Array<{
          /** The user in the catalog, for instance `user:default/marketer`. */
          ref: string;
          /** The name to show. */
          name: string;
          /** What the person does. */
          role: { en: string; fr: string };
          /** The team of the person. */
          team: { en: string; fr: string };
        }>;
      };
    };
  };
}
