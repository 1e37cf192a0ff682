import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  ANNOTATION_ORIGIN,
  PORTAL_LOCATION_TYPE,
  registrationEntity,
} from '@passerelle/plugin-martech-common';
import { apiAnnotations } from '../apis/apiFacts';
import type { DescribedApi } from '../apis/definition';
import type { ToolDeclaration } from '../../domain/ToolDeclaration';
import { sheetOf } from './sheetOf';

/** A catalog entity of a tool of the registry, without a word of its verdicts. */
export function entityOfTool(
  declaration: ToolDeclaration,
  options: { definition?: string } = {},
): Entity {
  const { namespace, name } = parseEntityRef(declaration.ref);
  return registrationEntity(sheetOf(declaration, options.definition), {
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
  options: {
    definition?: string;
    /** What the definition says, where it was read. */
    description?: DescribedApi;
    baseUrl: string;
  },
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
        ...(options.description && apiAnnotations(options.description)),
        'backstage.io/view-url': `${options.baseUrl}/catalog/${namespace}/${kind}/${name}`,
        'backstage.io/edit-url': `${
          options.baseUrl
        }/tools/edit?ref=${encodeURIComponent(declaration.ref)}`,
      },
    },
  };
}
