import type { JsonValue } from '@backstage/types';
import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import type { RequestType } from '@passerelle/plugin-approvals-node';

const VALUES = '/values/';

/**
 * The name of a field for people: what the request type says, else the title in the schema of the values.
 *
 * @param path - a JSON Pointer below `/values` or `/subject`
 */
export function fieldLabel(
  type: RequestType | undefined,
  path: string,
): LocalizedText | undefined {
  const own = type?.fieldLabels?.[path];
  if (own || !type || !path.startsWith(VALUES)) {
    return own;
  }
  const field = path
    .slice(VALUES.length)
    .split('/')
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<JsonValue | undefined>(
      (schema, name) => child(child(schema, 'properties'), name),
      type.schema,
    );
  const [en, fr] = ['en', 'fr'].map(language =>
    child(child(child(field, 'x-i18n'), language), 'title'),
  );
  return typeof en === 'string' && typeof fr === 'string'
    ? { en, fr }
    : undefined;
}

function child(value: JsonValue | undefined, key: string) {
  return typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.hasOwn(value, key)
    ? value[key]
    : undefined;
}
