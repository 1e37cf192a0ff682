import { parseEntityRef } from '@backstage/catalog-model';
import type { EntityRef } from '../types';

/**
 * The path of a tool below the base of the API, for instance `/tools/component/default/brevo`.
 *
 * @throws Error when the ref is not a full entity ref.
 * @public
 */
export function toolPath(ref: EntityRef): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  return ['/tools', kind, namespace, name]
    .map(part => (part === '/tools' ? part : encodeURIComponent(part)))
    .join('/')
    .toLowerCase();
}
