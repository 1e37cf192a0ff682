/**
 * What a person chose for what the engine sends them.
 *
 * @public
 */
export type Preferences = {
  /** The language of notifications; that of the configuration when nothing was chosen. */
  language?: 'en' | 'fr';
};
