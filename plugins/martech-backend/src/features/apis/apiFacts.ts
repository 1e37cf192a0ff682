import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_API_OPERATIONS,
  ANNOTATION_API_VERSION,
  type ToolApi,
} from '@passerelle/plugin-martech-common';
import { describeApi } from './definition/describeApi';
import { textOf } from './definition/jsonValues';
import { readDocument } from './definition/readDocument';

/** What an entity says of its API. */
export type ApiFacts = Pick<ToolApi, 'version' | 'type' | 'operations'>;

/** Reading a text of this size takes milliseconds. Larger definitions carry annotations, or their page says it. */
const MAX_READ_CHARACTERS = 200_000;

/** The version and the number of calls: from annotations, else from a definition that is not large. */
export function apiFacts(entity: Entity): ApiFacts {
  const { annotations = {} } = entity.metadata;
  const type = textOf(entity.spec?.type);
  const declared = {
    version: textOf(annotations[ANNOTATION_API_VERSION]),
    operations: wholeNumber(annotations[ANNOTATION_API_OPERATIONS]),
  };
  const found =
    declared.version === undefined && type === 'openapi'
      ? readFacts(entity.spec?.definition)
      : {};
  const { version, operations } = { ...found, ...known(declared) };
  return known({ type, version, operations });
}

function readFacts(definition: unknown): Omit<ApiFacts, 'type'> {
  if (
    typeof definition !== 'string' ||
    definition.length > MAX_READ_CHARACTERS
  ) {
    return {};
  }
  try {
    const { document } = readDocument(definition);
    const { version, operations } = describeApi(document);
    return { version: version || undefined, operations };
  } catch {
    // A definition that cannot be read says nothing here; its own page shows what is wrong with it.
    return {};
  }
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
