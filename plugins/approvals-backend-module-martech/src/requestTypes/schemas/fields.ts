import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import type { JsonObject } from '@backstage/types';
import { describeField } from '../describeField';

/** What a field is called, and what helps to fill it in. */
export type FieldWords = { title: LocalizedText; description: LocalizedText };

/** A choice: its code, in English, in French. */
type Choice = readonly [code: string, en: string, fr: string];

/** Words that somebody writes; from 250 characters on the form gives several lines. */
export function textField(maxLength: number, words: FieldWords): JsonObject {
  return describeField(
    { type: 'string', minLength: 1, maxLength, pattern: '\\S' },
    words,
  );
}

/** A day, chosen in a calendar. */
export function dayField(words: FieldWords): JsonObject {
  return describeField({ type: 'string', format: 'date' }, words);
}

/** Yes or no. */
export function yesNoField(words: FieldWords): JsonObject {
  return describeField({ type: 'boolean' }, words);
}

/** A number of things or people. */
export function countField(maximum: number, words: FieldWords): JsonObject {
  return describeField({ type: 'integer', minimum: 1, maximum }, words);
}

/** An amount in euros. */
export function amountField(words: FieldWords): JsonObject {
  return describeField(
    { type: 'number', minimum: 0, maximum: 1_000_000_000 },
    words,
  );
}

/** One of a few answers. */
export function choiceField(
  choices: readonly Choice[],
  words: FieldWords,
): JsonObject {
  return describeField(
    { type: 'string', enum: choices.map(([code]) => code) },
    {
      ...words,
      enumNames: {
        en: choices.map(([, en]) => en),
        fr: choices.map(([, , fr]) => fr),
      },
    },
  );
}

/** Something of the catalog, chosen by its name. */
export function entityField(
  kinds: readonly string[],
  words: FieldWords,
): JsonObject {
  return describeField(
    {
      type: 'string',
      maxLength: 255,
      pattern: `^(?:${kinds.join(
        '|',
      )}):[a-zA-Z0-9-]{1,63}/[a-zA-Z0-9._-]{1,63}$`,
      'x-entity-kinds': [...kinds],
    },
    words,
  );
}

/** The kinds of the catalog that can be tools. */
export const toolKinds = ['component', 'api'] as const;

/** Several short texts. */
export function textsField(
  item: { maxLength: number; title: LocalizedText },
  { minItems, maxItems }: { minItems: number; maxItems: number },
  words: FieldWords,
): JsonObject {
  return describeField(
    {
      type: 'array',
      minItems,
      maxItems,
      uniqueItems: true,
      items: {
        type: 'string',
        minLength: 1,
        maxLength: item.maxLength,
        pattern: '\\S',
        title: item.title.en,
        'x-i18n': {
          en: { title: item.title.en },
          fr: { title: item.title.fr },
        },
      },
    },
    words,
  );
}

/** The form of a request: its fields in order, and those that must be filled in. */
export function formSchema(
  words: FieldWords,
  required: readonly string[],
  properties: JsonObject,
): JsonObject {
  return describeField(
    {
      type: 'object',
      additionalProperties: false,
      required: [...required],
      properties,
    },
    words,
  );
}
