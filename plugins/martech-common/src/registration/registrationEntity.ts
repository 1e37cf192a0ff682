import { DEFAULT_NAMESPACE, type Entity } from '@backstage/catalog-model';
import type { EntityRef, ToolType } from '../types';
import type { RegistrationSheet } from './types';

const kinds: Record<ToolType, string> = {
  saas: 'Component',
  service: 'Component',
  api: 'API',
};

/** The catalog wants a definition of every API, also of one that nobody described yet. */
const NO_DEFINITION = 'No specification was given yet.';

function apiType(definition: string | undefined): string {
  if (!definition) return 'other';
  if (/["']?asyncapi["']?\s*:/.test(definition)) return 'asyncapi';
  return /["']?(openapi|swagger)["']?\s*:/.test(definition)
    ? 'openapi'
    : 'other';
}

/** JSON leaves out what is undefined, and the catalog compares JSON. */
function json<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/**
 * The ref under which a tool of a type is known.
 *
 * @public
 */
export function registrationRef(type: ToolType, name: string): EntityRef {
  return `${kinds[type].toLowerCase()}:${DEFAULT_NAMESPACE}/${name}`;
}

/**
 * A catalog entity of what somebody registers: the one text from which the registry reads a tool, whether it stays in
 * the portal or moves to git.
 *
 * @public
 */
export function registrationEntity(
  sheet: RegistrationSheet,
  place: { namespace?: string; name: string; owner: EntityRef },
): Entity {
  const {
    name: _name,
    type = 'saas',
    title,
    description,
    owners: { business: _business, ...owners } = {},
    lifecycle = 'production',
    apis = [],
    consumedApis = [],
    definition,
    ...martech
  } = sheet;
  const titles = typeof title === 'string' ? { en: title, fr: title } : title;
  return json<Entity>({
    apiVersion: 'backstage.io/v1alpha1',
    kind: kinds[type],
    metadata: {
      name: place.name,
      namespace: place.namespace,
      title: titles.fr.trim(),
      description: description?.trim(),
    },
    spec: json({
      type: type === 'api' ? apiType(definition) : type,
      lifecycle,
      owner: place.owner,
      ...(type !== 'api' && apis.length > 0 ? { providesApis: apis } : {}),
      ...(type !== 'api' && consumedApis.length > 0
        ? { consumesApis: consumedApis }
        : {}),
      ...(type === 'api' ? { definition: definition ?? NO_DEFINITION } : {}),
      martech: json({
        ...martech,
        ...(titles.en === titles.fr ? {} : { title: titles }),
        ...(Object.keys(owners).length > 0 ? { owners } : {}),
      }),
    }),
  });
}
