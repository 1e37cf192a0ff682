import { NotFoundError } from '@backstage/errors';
import type { EntityRef } from '@passerelle/plugin-martech-common';

const PART = /^[a-z0-9][a-z0-9._-]{0,62}$/;

/**
 * The tool that a path names.
 *
 * @throws NotFoundError for what can be no tool: a malformed id is unknown, not wrong (contract.md, 1).
 */
export function toolRef(params: Record<string, string>): EntityRef {
  const [kind, namespace, name] = [
    params.kind,
    params.namespace,
    params.name,
  ].map(part => part.toLowerCase());
  if (![kind, namespace, name].every(part => PART.test(part))) {
    throw new NotFoundError('There is no such tool');
  }
  return `${kind}:${namespace}/${name}`;
}
