import { stringifyEntityRef } from '@backstage/catalog-model';
import { matchPath } from 'react-router-dom';

/**
 * The entity whose page is in view.
 *
 * @param pathname - the address, without the base path of the portal
 * @returns its entity ref; undefined on any other page
 */
export function entityRefAt(pathname: string): string | undefined {
  const params = matchPath(
    '/catalog/:namespace/:kind/:name/*',
    pathname,
  )?.params;
  return params?.kind && params.name
    ? stringifyEntityRef({
        kind: params.kind,
        namespace: params.namespace,
        name: params.name,
      })
    : undefined;
}
