/**
 * Finds the link that stands for the page in view: the longest path that begins the address.
 *
 * @param pathname - the address, without the base path of the portal
 * @param paths - those of the sidebar
 */
export function activePath(
  pathname: string,
  paths: readonly string[],
): string | undefined {
  return paths
    .filter(path =>
      path === '/'
        ? pathname === '/'
        : pathname === path || pathname.startsWith(`${path}/`),
    )
    .sort((first, second) => second.length - first.length)[0];
}
