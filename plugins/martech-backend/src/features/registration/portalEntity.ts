import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  ANNOTATION_ORIGIN,
  PORTAL_LOCATION_TYPE,
  type EntityRef,
  type RegistrationSheet,
  type ToolType,
} from '@passerelle/plugin-martech-common';
import type { ToolDeclaration } from '../../domain/ToolDeclaration';
import { sheetOf } from './sheetOf';

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

/** The ref under which a tool of a type is known. */
export function refOf(type: ToolType, name: string): EntityRef {
  return `${kinds[type].toLowerCase()}:default/${name}`;
}

/**
 * A catalog entity of what somebody registers: the one text from which the registry reads a tool, whether it stays in
 * the portal or moves to git.
 */
export function entityOfSheet(
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
      ...(type === 'api' ? { definition: definition ?? NO_DEFINITION } : {}),
      martech: json({
        ...martech,
        ...(titles.en === titles.fr ? {} : { title: titles }),
        ...(Object.keys(owners).length > 0 ? { owners } : {}),
      }),
    }),
  });
}

/** A catalog entity of a tool of the registry, without a word of its verdicts. */
export function entityOfTool(
  declaration: ToolDeclaration,
  options: { definition?: string } = {},
): Entity {
  const { namespace, name } = parseEntityRef(declaration.ref);
  return entityOfSheet(sheetOf(declaration, options.definition), {
    ...(namespace === 'default' ? {} : { namespace }),
    name,
    owner: declaration.owner,
  });
}

/**
 * A tool that the portal manages as the catalog gets it. Amounts stay in the registry: the catalog shows everything to
 * everybody.
 */
export function publishedEntity(
  declaration: ToolDeclaration,
  options: { definition?: string; baseUrl: string },
): Entity {
  const { finance: _, ...sheet } = declaration.sheet;
  const entity = entityOfTool({ ...declaration, sheet }, options);
  const { kind, namespace, name } = parseEntityRef(declaration.ref);
  const location = `${PORTAL_LOCATION_TYPE}:/catalog/${namespace}/${kind}/${name}`;
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      namespace,
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        [ANNOTATION_ORIGIN]: 'portal',
        'backstage.io/view-url': `${options.baseUrl}/catalog/${namespace}/${kind}/${name}`,
        'backstage.io/edit-url': `${
          options.baseUrl
        }/tools/edit?ref=${encodeURIComponent(declaration.ref)}`,
      },
    },
  };
}
