import { parseEntityRef } from '@backstage/catalog-model';

/** The catalog's page of an entity. */
export function subjectPath(entityRef: string): string | undefined {
  try {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    return `/catalog/${[namespace, kind, name]
      .map(encodeURIComponent)
      .join('/')}`;
  } catch {
    // A reference from an address that somebody typed: no page to lead to.
    return undefined;
  }
}
