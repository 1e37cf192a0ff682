/** Pages whose address begins like that of another link. */
const STANDS_UNDER: Readonly<Record<string, string>> = {
  '/shadow-it/report': '/shadow-it/triage',
};

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
  const other = STANDS_UNDER[pathname];
  if (other !== undefined && paths.includes(other)) {
    return other;
  }
  return paths
    .filter(path =>
      path === '/'
        ? pathname === '/'
        : pathname === path || pathname.startsWith(`${path}/`),
    )
    .sort((first, second) => second.length - first.length)[0];
}
