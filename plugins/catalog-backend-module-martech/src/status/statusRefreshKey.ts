/**
 * The key by which the catalog finds the entity whose status changed.
 *
 * @param ref - of the tool
 */
export function statusRefreshKey(ref: string): string {
  return `passerelle-tool-status:${ref}`;
}
