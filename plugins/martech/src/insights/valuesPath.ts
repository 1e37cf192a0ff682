/** Where values of indicators are imported. */
export const VALUES_PATH = '/insights/values';

/** The import of the values of one indicator. */
export function valuesPath(indicator: string): string {
  return `${VALUES_PATH}?indicator=${encodeURIComponent(indicator)}`;
}
