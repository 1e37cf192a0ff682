import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import type { RequestType } from '@passerelle/plugin-approvals-node';
import { childOf, fieldSchema } from './fieldSchema';

/**
 * The name of a field for people: what the request type says, else the title in the schema of the values.
 *
 * @param path - a JSON Pointer below `/values` or `/subject`
 */
export function fieldLabel(
  type: RequestType | undefined,
  path: string,
): LocalizedText | undefined {
  const restricted = type?.restricted?.find(field => field.path === path);
  const own = type?.fieldLabels?.[path] ?? restricted?.label;
  if (own) {
    return own;
  }
  const texts = childOf(fieldSchema(type, path), 'x-i18n');
  const [en, fr] = ['en', 'fr'].map(language =>
    childOf(childOf(texts, language), 'title'),
  );
  return typeof en === 'string' && typeof fr === 'string'
    ? { en, fr }
    : undefined;
}
