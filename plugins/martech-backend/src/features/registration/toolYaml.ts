import type { Entity } from '@backstage/catalog-model';
import { reservedAnnotations } from '@passerelle/plugin-martech-common';
import { stringify } from 'yaml';
import type { ToolState } from '../../domain/ToolState';
import { entityOfTool } from './portalEntity';

/** Annotations that say where the catalog has an entity from. */
const placeAnnotations =
  /^backstage\.io\/(managed-by-|source-|view-url|edit-url|orphan)|^passerelle\.dev\/(origin|file-digest)/;

/** What people write of an entity: not what the catalog and the registry add to it. */
function writtenPart(entity: Entity): Entity {
  const { name, namespace, title, description, labels, tags, links } =
    entity.metadata;
  const annotations = Object.entries(entity.metadata.annotations ?? {}).filter(
    ([key]) =>
      !placeAnnotations.test(key) && !reservedAnnotations.includes(key),
  );
  const metadata = {
    name,
    ...(namespace === undefined || namespace === 'default'
      ? {}
      : { namespace }),
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(labels === undefined ? {} : { labels }),
    ...(annotations.length === 0
      ? {}
      : { annotations: Object.fromEntries(annotations) }),
    ...(tags === undefined ? {} : { tags }),
    ...(links === undefined ? {} : { links }),
  };
  const { apiVersion, kind, spec } = entity;
  return { apiVersion, kind, metadata, spec };
}

/** The entity without amounts; undefined when it holds none. */
function withoutAmounts(entity: Entity): Entity | undefined {
  const { finance, ...martech } = Object(entity.spec?.martech);
  return finance === undefined
    ? undefined
    : { ...entity, spec: { ...entity.spec, martech } };
}

/**
 * A `catalog-info.yaml` of a tool, which the catalog takes as it is: with its file in git, the tool is managed there.
 *
 * @param options.entity - of a tool from git; one of the portal is written from its sheet.
 */
export function toolYaml({
  tool,
  entity,
  definition,
  seesAmounts,
}: {
  tool: ToolState;
  entity?: Entity;
  definition?: string;
  seesAmounts: boolean;
}): string {
  const written = writtenPart(
    entity ?? entityOfTool(tool.declaration, { definition }),
  );
  // Of the text itself: the catalog can be ahead of the registry.
  const hidden = seesAmounts ? undefined : withoutAmounts(written);
  const text = stringify(hidden ?? written, { lineWidth: 100 });
  return hidden
    ? `# spec.martech.finance is left out: amounts are for owners, finance, IT and managers.\n${text}`
    : text;
}
