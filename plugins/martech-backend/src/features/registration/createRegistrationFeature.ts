import type { Feature, Foundation } from '../Feature';
import { CatalogLookup } from './CatalogLookup';
import { DraftService } from './DraftService';
import { DraftStore } from './DraftStore';
import { LikenessStore } from './LikenessStore';
import { mountDrafts } from './mountDrafts';
import { mountRegistration } from './mountRegistration';
import { PortalService } from './PortalService';
import { PortalStore } from './PortalStore';
import { RegistrationService } from './RegistrationService';

/** Nobody goes on with a draft that was not touched for so long. */
const DRAFT_LIFE_MILLISECONDS = 180 * 24 * 3_600_000;

/** Registration of tools from the portal, and the sheets that it manages. */
export function createRegistrationFeature(foundation: Foundation): Feature {
  const { authorizer, knex, logger, portalTools, settings } = foundation;
  const drafts = DraftStore.create(knex);
  const likeness = LikenessStore.create(knex);
  const portal = PortalStore.create(knex);
  const registration = RegistrationService.create({
    authorizer,
    likeness,
    lookup: CatalogLookup.create(foundation),
    portal,
    store: foundation.store,
    tools: portalTools,
    privacyGroup: settings.groups.privacy,
  });
  const draftService = DraftService.create({
    authorizer,
    drafts,
    tools: portalTools,
  });
  const services = PortalService.create({
    authorizer,
    portal,
    tools: portalTools,
    baseUrl: foundation.config.getOptionalString('app.baseUrl') ?? '',
  });
  return {
    mount(endpoints) {
      mountRegistration(endpoints, {
        registration,
        drafts: draftService,
        services,
      });
      mountDrafts(endpoints, { registration, drafts: draftService });
    },
    async start() {
      // Tools from before there were keys; nobody waits for it.
      likeness.fill().catch(error =>
        logger.warn('Duplicates are found among new tools only', {
          error: String(error),
        }),
      );
      // Definitions from before they were read, and those for which there was no time.
      await foundation.scheduler.scheduleTask({
        id: 'martech-describe-apis',
        frequency: { minutes: 15 },
        timeout: { minutes: 15 },
        fn: async () => {
          await foundation.describer.describeAll();
        },
      });
      await foundation.scheduler.scheduleTask({
        id: 'martech-drafts-prune',
        frequency: { hours: 24 },
        timeout: { minutes: 5 },
        fn: async () => {
          await drafts.prune(new Date(Date.now() - DRAFT_LIFE_MILLISECONDS));
        },
      });
    },
  };
}
