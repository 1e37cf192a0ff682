import type { JsonValue } from '@backstage/types';
import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import type { RequestType } from '@passerelle/plugin-approvals-node';
import { childOf, fieldSchema } from './fieldSchema';

/** A code, and the pointer of the field that holds it. */
type Code = { path: string; code: string };

/**
 * Words for the codes in some values of one field: what the request type says, else the names of the choices in the
 * schema of the values.
 *
 * @param path - a JSON Pointer below `/values` or `/subject`
 * @param values - what the field holds, or held
 * @returns undefined when no code in them has words
 */
export function valueLabels(
  type: RequestType | undefined,
  path: string,
  values: ReadonlyArray<JsonValue | undefined>,
): Record<string, LocalizedText> | undefined {
  const labels = values
    .flatMap(value => codesIn(value, path))
    .flatMap(({ path: place, code }): Array<[string, LocalizedText]> => {
      const label = ownLabel(type, place, code) ?? choice(type, place, code);
      return label ? [[code, label]] : [];
    });
  return labels.length > 0 ? Object.fromEntries(labels) : undefined;
}

function codesIn(value: JsonValue | undefined, path: string): Code[] {
  if (typeof value === 'string') {
    return [{ path, code: value }];
  }
  if (Array.isArray(value)) {
    return value.flatMap(item => codesIn(item, path));
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) =>
        codesIn(
          part,
          `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        ),
      )
    : [];
}

function ownLabel(
  type: RequestType | undefined,
  path: string,
  code: string,
): LocalizedText | undefined {
  const labels = type?.valueLabels?.[path];
  return labels && Object.hasOwn(labels, code) ? labels[code] : undefined;
}

function choice(
  type: RequestType | undefined,
  path: string,
  code: string,
): LocalizedText | undefined {
  const schema = fieldSchema(type, path);
  // A choice of several carries its names on the items, or on the list.
  const item = childOf(schema, 'items');
  const choices = childOf(schema, 'enum') ?? childOf(item, 'enum');
  const texts = childOf(schema, 'x-i18n') ?? childOf(item, 'x-i18n');
  const index = Array.isArray(choices) ? choices.indexOf(code) : -1;
  const [en, fr] = ['en', 'fr'].map(language => {
    const names = childOf(childOf(texts, language), 'enumNames');
    return Array.isArray(names) ? names[index] : undefined;
  });
  return typeof en === 'string' && typeof fr === 'string'
    ? { en, fr }
    : undefined;
}
