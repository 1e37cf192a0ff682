import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  hasSheet,
  toolTypeOf,
  validateSheet,
  type EntityRef,
  type LocalizedText,
  type ToolFlow,
  type ToolSheet,
  type ToolType,
} from '@passerelle/plugin-martech-common';

/** What a tool says of itself, whichever its origin. */
export type ToolDeclaration = {
  ref: EntityRef;
  name: string;
  type: ToolType;
  title: LocalizedText;
  description?: string;
  owner: EntityRef;
  lifecycle: string;
  /** The APIs that it offers. */
  apis: EntityRef[];
  /** The APIs of others that it uses. */
  consumedApis?: EntityRef[];
  sheet: ToolSheet;
};

/** The text that reviewers judge, and whose changes count as revisions. */
export function canonicalSheet(
  declaration: ToolDeclaration,
): Omit<ToolSheet, 'title'> & Record<string, unknown> {
  const { sheet, title, description, owner, lifecycle, type, apis } =
    declaration;
  const { consumedApis = [] } = declaration;
  return {
    ...sheet,
    title,
    owner,
    lifecycle,
    type,
    ...(description === undefined ? {} : { description }),
    ...(apis.length === 0 ? {} : { apis }),
    ...(consumedApis.length === 0 ? {} : { consumedApis }),
  };
}

function reference(
  value: unknown,
  defaultKind: string,
  defaultNamespace: string,
): EntityRef | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const parsed = parseEntityRef(value, { defaultKind, defaultNamespace });
  return stringifyEntityRef(parsed);
}

function lowerCaseRefs(sheet: ToolSheet): ToolSheet {
  const flows = sheet.flows?.map(
    (flow): ToolFlow => ({ ...flow, with: flow.with.toLowerCase() }),
  );
  const owners = sheet.owners && {
    ...sheet.owners,
    ...(sheet.owners.technical
      ? { technical: sheet.owners.technical.toLowerCase() }
      : {}),
    ...(sheet.owners.budget
      ? { budget: sheet.owners.budget.toLowerCase() }
      : {}),
  };
  return { ...sheet, ...(flows && { flows }), ...(owners && { owners }) };
}

/** A sheet that was checked by `validateSheet` has this type. */
function isSheet(value: unknown, type: ToolType): value is ToolSheet {
  return validateSheet(value, type).length === 0;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : undefined;
}

/**
 * Reads a catalog entity as a tool.
 *
 * @returns `undefined` for an entity that is no tool, the declaration of a tool, or what is wrong with its sheet.
 */
export function readDeclaration(
  entity: Entity,
): ToolDeclaration | { ref: EntityRef; errors: string[] } | undefined {
  const type = toolTypeOf(entity);
  if (!type || !hasSheet(entity)) return undefined;
  const ref = stringifyEntityRef(entity);
  const namespace = entity.metadata.namespace ?? 'default';
  const spec = entity.spec ?? {};
  const sheet: unknown = spec.martech;
  const owner = reference(spec.owner, 'group', namespace);
  if (!owner) return { ref, errors: ['spec.owner is missing'] };
  if (!isSheet(sheet, type)) {
    return { ref, errors: validateSheet(sheet, type) };
  }
  const title = text(entity.metadata.title) ?? entity.metadata.name;
  const apiRefs = (list: unknown) =>
    (Array.isArray(list) ? list : [])
      .map(api => reference(api, 'api', namespace))
      .filter(api => api !== undefined);
  const consumedApis = apiRefs(spec.consumesApis);
  return {
    ref,
    name: entity.metadata.name,
    type,
    title: sheet.title ?? { en: title, fr: title },
    description: text(entity.metadata.description),
    owner,
    lifecycle: text(spec.lifecycle) ?? 'production',
    apis: apiRefs(spec.providesApis),
    ...(consumedApis.length === 0 ? {} : { consumedApis }),
    sheet: lowerCaseRefs(sheet),
  };
}
