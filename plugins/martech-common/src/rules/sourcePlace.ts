/**
 * Where a sheet that is managed in git stands, as far as a person recognises it: the folder in which the back end reads it is nobody's
 * business.
 *
 * @param location - the location of the catalog, such as `file:/srv/portal/catalog-info/tools/brevo.yaml` or `url:https://…`
 * @returns the address, or the path from `catalog-info/` or `data/catalog/` on; the whole path where there is neither
 *
 * @public
 */
export function sourcePlace(location: string): string {
  const place = location.replace(/^(?:url|file):/, '');
  if (location.startsWith('url:')) return place;
  return /(?:catalog-info|data\/catalog)\/.*$/.exec(place)?.[0] ?? place;
}
