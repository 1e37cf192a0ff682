const KEY_OF_TITLE = {
  Settings: 'stockTitles.settings',
  General: 'stockTitles.general',
  'Authentication Providers': 'stockTitles.authProviders',
  'Feature Flags': 'stockTitles.featureFlags',
  Notifications: 'stockTitles.notifications',
  Search: 'stockTitles.search',
  Catalog: 'stockTitles.catalog',
  'Software Catalog': 'stockTitles.catalog',
  'Catalog Graph': 'stockTitles.catalogGraph',
  APIs: 'stockTitles.apis',
} as const;

const WITH_OWN_HEADING: readonly string[] = [
  'Catalog',
  'Catalog Graph',
  'APIs',
];

/**
 * Where the translation of a stock page's title is.
 *
 * @param title - as the plugin declares it
 */
export function stockTitleKey(
  title: string,
): (typeof KEY_OF_TITLE)[keyof typeof KEY_OF_TITLE] | undefined {
  return Object.entries(KEY_OF_TITLE).find(([known]) => known === title)?.[1];
}

/**
 * Whether the pages under a title show a heading themselves.
 *
 * @param title - as the plugin declares it
 */
export function bringsOwnHeading(title: string): boolean {
  return WITH_OWN_HEADING.includes(title);
}
