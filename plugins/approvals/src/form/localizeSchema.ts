import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { entityKindsOf } from './entityKindsOf';

/**
 * A schema as the forms library takes it: the texts of one language in place,
 * and beside it which control shows which field.
 */
export type LocalizedSchema = { schema: RJSFSchema; uiSchema: UiSchema };

type JsonRecord = Record<string, unknown>;

/** From this length on a text deserves several lines. */
const LONG_TEXT_LENGTH = 250;

/**
 * Puts the texts of one language, kept under `x-i18n`, in the place of the
 * schema's own, at every depth.
 *
 * @param schema - JSON Schema (draft-07 or 2020-12) of a request's values
 * @param language - language of the reader; English, then the schema's own
 * text, stand in for a missing one
 */
export function localizeSchema(
  schema: Record<string, unknown>,
  language: string,
): LocalizedSchema {
  const uiSchema: UiSchema = {};
  const localized = localizeNode(schema, language, uiSchema);
  // The validator knows one dialect; what the dialects share is all we use.
  delete localized.$schema;
  return { schema: localized, uiSchema };
}

function localizeNode(
  node: JsonRecord,
  language: string,
  uiSchema: UiSchema,
): JsonRecord {
  const { 'x-i18n': texts, ...rest } = node;
  const localized: JsonRecord = { ...rest, ...textsOf(texts, language) };
  const { enumNames } = localized;
  delete localized.enumNames;
  if (Array.isArray(enumNames)) {
    uiSchema['ui:enumNames'] = enumNames.map(String);
  }
  if (isLongText(localized)) {
    uiSchema['ui:widget'] = 'textarea';
  }
  if (entityKindsOf(localized).length > 0) {
    uiSchema['ui:widget'] = 'EntityWidget';
  }
  if (isRecord(localized.properties)) {
    localized.properties = localizeProperties(
      localized.properties,
      language,
      uiSchema,
    );
  }
  if (isRecord(localized.items)) {
    uiSchema.items = {};
    localized.items = localizeNode(localized.items, language, uiSchema.items);
    const { title } = Object(localized.items);
    if (
      typeof title === 'string' &&
      !isRecord(Object(localized.items).properties)
    ) {
      // Else the library numbers the title of the list.
      uiSchema.items['ui:title'] = title;
    }
  }
  return localized;
}

function localizeProperties(
  properties: JsonRecord,
  language: string,
  uiSchema: UiSchema,
): JsonRecord {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      if (!isRecord(property)) {
        return [name, property];
      }
      const uiOfProperty: UiSchema = {};
      uiSchema[name] = uiOfProperty;
      return [name, localizeNode(property, language, uiOfProperty)];
    }),
  );
}

function textsOf(texts: unknown, language: string): JsonRecord {
  if (!isRecord(texts)) {
    return {};
  }
  const english = isRecord(texts.en) ? texts.en : {};
  const chosen = texts[language];
  return isRecord(chosen) ? { ...english, ...chosen } : english;
}

function isLongText(node: JsonRecord): boolean {
  return (
    node.type === 'string' &&
    node.enum === undefined &&
    node.format === undefined &&
    typeof node.maxLength === 'number' &&
    node.maxLength > LONG_TEXT_LENGTH
  );
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
