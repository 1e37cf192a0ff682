import { newRequestPath } from '@passerelle/plugin-approvals-react';

/**
 * The address of a form that is filled in as far as is known.
 *
 * @param type - id of the request type
 * @param toolRef - the tool that it is about, if it is about one
 * @param values - answers, by the names of the form
 */
export function requestFormPath(
  type: string,
  toolRef: string | undefined,
  values: Readonly<Record<string, string>> = {},
): string {
  const path = newRequestPath(type, toolRef);
  const filled = new URLSearchParams(
    Object.entries(values).map(([name, value]) => [`values.${name}`, value]),
  ).toString();
  if (!filled) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${filled}`;
}
