import {
  integrationStatus,
  type FacetName,
} from '@passerelle/plugin-martech-common';
import { toolFlows } from './toolFlows';
import type { ToolState } from './ToolState';

/**
 * The values by which a tool is found under each facet (contract.md, 4). A retired flow connects nothing any more. Under
 * `worksWith` it is also found by what others say of it, which is not known here.
 */
export function facetValues(
  tool: Pick<ToolState, 'declaration' | 'passport' | 'status' | 'origin'>,
): Record<FacetName, string[]> {
  const { sheet, type, owner } = tool.declaration;
  const flows = toolFlows(tool).filter(flow => flow.status !== 'retired');
  const values: Record<FacetName, Array<string | undefined>> = {
    type: [type],
    status: [tool.status],
    category: [sheet.category],
    capability: sheet.capabilities ?? [],
    owner: [owner],
    hosting: [sheet.hosting?.region],
    cloud: [sheet.hosting?.model],
    dataClass: [sheet.data?.classification],
    integration: [integrationStatus(flows)],
    worksWith: flows.map(flow => flow.with),
    origin: [tool.origin],
  };
  const clean = (list: Array<string | undefined>) => [
    ...new Set(list.filter(value => value !== undefined)),
  ];
  return {
    type: clean(values.type),
    status: clean(values.status),
    category: clean(values.category),
    capability: clean(values.capability),
    owner: clean(values.owner),
    hosting: clean(values.hosting),
    cloud: clean(values.cloud),
    dataClass: clean(values.dataClass),
    integration: clean(values.integration),
    worksWith: clean(values.worksWith),
    origin: clean(values.origin),
  };
}
