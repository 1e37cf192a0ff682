import {
  costBand,
  criterionIds,
  integrationStatus,
  isRegistration,
  riskTier,
  type Tool,
} from '@passerelle/plugin-martech-common';
import { closeSheet, type FormSheet } from './sheetFields';

/**
 * The tool as everybody will see it once it is registered.
 *
 * @param owner - who looks after it when the sheet names nobody
 * @returns undefined while something is missing
 */
export function previewTool(sheet: FormSheet, owner: string): Tool | undefined {
  const closed: unknown = closeSheet(sheet);
  if (!isRegistration(closed)) return undefined;
  const { definition: _definition, consumedApis: _consumed, ...shown } = closed;
  const { title, flows = [], finance, owners } = closed;
  return {
    ...shown,
    ref: 'component:default/preview',
    name: closed.name ?? 'preview',
    type: closed.type ?? 'saas',
    title: typeof title === 'string' ? { en: title, fr: title } : title,
    capabilities: closed.capabilities ?? [],
    origin: 'portal',
    lifecycle: closed.lifecycle ?? 'production',
    owners: { ...owners, business: owners?.business ?? owner },
    sheetRevision: 1,
    validation: {
      status: 'referenced',
      conditions: [],
      criteria: criterionIds.map(id => ({
        id,
        verdict: 'pending',
        conditions: [],
      })),
    },
    integration: { status: integrationStatus(flows), flows },
    health: { state: 'unknown' },
    ...(finance ? { costBand: costBand(finance.annualCost) } : {}),
    apis: closed.apis ?? [],
    risk: riskTier({
      category: closed.category,
      summary: closed.summary,
      data: closed.data,
      hosting: closed.hosting,
      finance,
      flows,
    }),
    updatedAt: new Date().toISOString(),
  };
}
