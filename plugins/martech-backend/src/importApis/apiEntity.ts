import type { Entity } from '@backstage/catalog-model';
import { apiAnnotations } from '../features/apis/apiFacts';
import type { ApiDescription } from '../features/apis/definition/describeApi';
import type { ImportArguments } from './readImportArguments';

const MAX_DESCRIPTION = 500;

/** The first paragraph, without markup that means nothing in a line of text. */
function plainDescription(text: string | undefined): string | undefined {
  const [first = ''] = (text ?? '').trim().split(/\n\s*\n/);
  const plain = first
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#+\s*/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return undefined;
  return plain.length > MAX_DESCRIPTION
    ? `${plain.slice(0, MAX_DESCRIPTION - 1).trimEnd()}…`
    : plain;
}

/** The entity of an imported API; with a category it is a tool too. */
export function apiEntity(
  name: string,
  api: ApiDescription,
  definition: string,
  options: Pick<
    ImportArguments,
    'owner' | 'namespace' | 'lifecycle' | 'category'
  >,
): Entity {
  const { owner, namespace, lifecycle, category } = options;
  const title = api.title || name;
  const description = plainDescription(api.description);
  const summary = description ?? title;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name,
      namespace,
      title,
      ...(description ? { description } : {}),
      annotations: apiAnnotations(api),
    },
    spec: {
      type: 'openapi',
      lifecycle,
      owner,
      ...(category
        ? { martech: { category, summary: { en: summary, fr: summary } } }
        : {}),
      definition,
    },
  };
}
