import type { Feature, Foundation } from './Feature';
import { createHealthFeature } from './health/createHealthFeature';

/** Every part of the registry beside the finder and the tool itself. */
export async function createFeatures(
  foundation: Foundation,
): Promise<Feature[]> {
  return [createHealthFeature(foundation)];
}
