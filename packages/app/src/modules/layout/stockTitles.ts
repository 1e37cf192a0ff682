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

/** Titles under which every page shows a heading itself, and where the first of these pages is. */
const FIRST_PAGE_OF: Record<string, string> = {
  Catalog: '/catalog',
  'Catalog Graph': '/catalog-graph',
  APIs: '/api-docs',
};

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
 * The first page of a plugin whose pages show a heading themselves.
 *
 * @param title - as the plugin declares it
 */
export function firstPageWithOwnHeading(title: string): string | undefined {
  return FIRST_PAGE_OF[title];
}
