import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_API_OPERATIONS,
  ANNOTATION_API_VERSION,
  type ToolApi,
} from '@passerelle/plugin-martech-common';
import type { DescribedApi } from './definition';
import { textOf } from './definition/jsonValues';

/** What an entity says of its API. */
export type ApiFacts = Pick<ToolApi, 'version' | 'type' | 'operations'>;

/** Whether only the definition says which version it is. */
export function isUndescribed(entity: Entity): boolean {
  const { annotations = {} } = entity.metadata;
  return (
    textOf(annotations[ANNOTATION_API_VERSION]) === undefined &&
    annotations[ANNOTATION_API_OPERATIONS] === undefined &&
    entity.spec?.type === 'openapi'
  );
}

/** The version and the number of calls: from annotations, else from what was read in the definition. */
export function apiFacts(entity: Entity, read?: DescribedApi): ApiFacts {
  const { annotations = {} } = entity.metadata;
  return known({
    type: textOf(entity.spec?.type),
    version:
      textOf(annotations[ANNOTATION_API_VERSION]) ??
      (read?.version || undefined),
    operations:
      wholeNumber(annotations[ANNOTATION_API_OPERATIONS]) ?? read?.operations,
  });
}

/** The annotations that say it beside an API, so that nobody reads its definition again. */
export function apiAnnotations(api: DescribedApi): Record<string, string> {
  return {
    ...(api.version ? { [ANNOTATION_API_VERSION]: api.version } : {}),
    [ANNOTATION_API_OPERATIONS]: String(api.operations),
  };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text)
    ? Number(text)
    : undefined;
}

function known<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
