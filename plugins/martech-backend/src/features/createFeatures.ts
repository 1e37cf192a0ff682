import { createActionsFeature } from './actions/createActionsFeature';
import { createApisFeature } from './apis/createApisFeature';
import { createContractsFeature } from './contracts/createContractsFeature';
import { createCsvFeature } from './csv/createCsvFeature';
import { createExampleFeature } from './example/createExampleFeature';
import type { Feature, Foundation } from './Feature';
import { createFinderFeature } from './finder/createFinderFeature';
import { createGdprFeature } from './gdpr/createGdprFeature';
import { createHealthFeature } from './health/createHealthFeature';
import { createIndicatorsFeature } from './indicators/createIndicatorsFeature';
import { createMapFeature } from './map/createMapFeature';
import { createMetricsFeature } from './metrics/createMetricsFeature';
import { createPilotFeature } from './pilot/createPilotFeature';
import { createRevalidationFeature } from './revalidation/createRevalidationFeature';
import { createRatingFeature } from './rating/createRatingFeature';
import { createRegistrationFeature } from './registration/createRegistrationFeature';
import { createShadowFeature } from './shadow/createShadowFeature';

/** Every part of the registry beside the finder and the tool itself. */
export async function createFeatures(
  foundation: Foundation,
): Promise<Feature[]> {
  return [
    createActionsFeature(foundation),
    createExampleFeature(foundation),
    createHealthFeature(foundation),
    createIndicatorsFeature(foundation),
    createApisFeature(foundation),
    createContractsFeature(foundation),
    createCsvFeature(foundation),
    createFinderFeature(foundation),
    createGdprFeature(foundation),
    createMapFeature(foundation),
    createMetricsFeature(foundation),
    createPilotFeature(foundation),
    createRevalidationFeature(foundation),
    createRatingFeature(foundation),
    createRegistrationFeature(foundation),
    createShadowFeature(foundation),
  ];
}
