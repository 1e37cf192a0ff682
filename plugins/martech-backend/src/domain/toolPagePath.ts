import { parseEntityRef } from '@backstage/catalog-model';
import type { EntityRef } from '@passerelle/plugin-martech-common';

/** Where people find a tool in the portal. */
export function toolPagePath(ref: EntityRef): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  return `/catalog/${namespace}/${kind.toLowerCase()}/${name}`;
}

/** Where people ask for something about a tool. */
export function requestFormPath(type: string, ref: EntityRef): string {
  return `/requests/new/${type}?${new URLSearchParams({ subject: ref })}`;
}
