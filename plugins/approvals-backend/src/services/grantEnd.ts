import type { JsonObject, JsonValue } from '@backstage/types';
import type { RequestType } from '@passerelle/plugin-approvals-node';
import { childOf } from './fieldSchema';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Until when the values of a request ask for its grant, by the field that the request type names.
 *
 * @param endOfDay - the last second of a local day, for fields that hold a date
 * @returns ISO 8601 UTC; undefined when the type names no field, or the field is empty
 */
export function grantEnd(
  type: RequestType | undefined,
  values: JsonObject,
  endOfDay: (day: string) => string,
): string | undefined {
  const [, root, ...path] = type?.fulfilment?.until?.split('/') ?? [];
  const asked =
    root === 'values'
      ? path.reduce<JsonValue | undefined>(childOf, values)
      : undefined;
  if (typeof asked !== 'string' || Number.isNaN(Date.parse(asked))) {
    return undefined;
  }
  return DAY.test(asked) ? endOfDay(asked) : new Date(asked).toISOString();
}
