import { CatalogLookup } from '../registration/CatalogLookup';
import { LikenessStore } from '../registration/LikenessStore';
import type { Feature, Foundation } from '../Feature';
import { EngineClosing } from './EngineClosing';
import { ShadowDeclarations } from './ShadowDeclarations';
import { ShadowImporter } from './ShadowImporter';
import { ShadowReportStore } from './ShadowReportStore';
import { ShadowRights } from './ShadowRights';
import { mountShadow } from './shadowRoutes';
import { ShadowService } from './ShadowService';
import { ShadowStore } from './ShadowStore';
import { ShadowTools } from './ShadowTools';
import { ShadowTriage } from './ShadowTriage';

/** Tools in use that nobody knew of: declared, imported, triaged, reported. */
export function createShadowFeature(foundation: Foundation): Feature {
  const { auth, authorizer, catalog, discovery, knex, settings } = foundation;
  const { notifier, portalTools, registry, store } = foundation;
  const findings = ShadowStore.create(knex);
  const rights = ShadowRights.create({ authorizer, groups: settings.groups });
  const tools = ShadowTools.create({
    store,
    likeness: LikenessStore.create(knex),
    portalTools,
    registry,
  });
  const triage = ShadowTriage.create({
    findings,
    tools,
    rights,
    closing: EngineClosing.create({ auth, discovery }),
    language: settings.language,
    onNotice: () => notifier.deliverSoon(),
  });
  const parts = {
    triage,
    authorizer,
    service: ShadowService.create({
      findings,
      reports: ShadowReportStore.create(knex),
      rights,
    }),
    importer: ShadowImporter.create({ findings, tools, rights }),
    declarations: ShadowDeclarations.create({
      findings,
      tools,
      triage,
      lookup: CatalogLookup.create({ catalog, auth }),
    }),
  };
  return { mount: endpoints => mountShadow(endpoints, parts) };
}
