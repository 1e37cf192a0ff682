import type { Feature, Foundation } from './Feature';

/** Every part of the registry beside the finder and the tool itself. */
export async function createFeatures(
  _foundation: Foundation,
): Promise<Feature[]> {
  return [];
}
