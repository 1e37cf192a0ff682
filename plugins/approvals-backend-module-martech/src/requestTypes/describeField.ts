import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import type { JsonObject } from '@backstage/types';

type FieldTexts = {
  title: LocalizedText;
  description: LocalizedText;
  /** One name per value of `enum`, in the same order. */
  enumNames?: { en: string[]; fr: string[] };
};

/**
 * Adds the texts of both languages to a JSON Schema: under `x-i18n` for forms, and in English for any other reader.
 *
 * @param schema - the rules of the field
 * @param texts - its title and help
 */
export function describeField(
  schema: JsonObject,
  texts: FieldTexts,
): JsonObject {
  const language = (code: 'en' | 'fr'): JsonObject => ({
    title: texts.title[code],
    description: texts.description[code],
    ...(texts.enumNames && { enumNames: texts.enumNames[code] }),
  });
  return {
    ...schema,
    title: texts.title.en,
    description: texts.description.en,
    'x-i18n': { en: language('en'), fr: language('fr') },
  };
}
