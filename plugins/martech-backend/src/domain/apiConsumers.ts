import type { EntityRef } from '@passerelle/plugin-martech-common';
import { toolFlows } from './toolFlows';
import type { ToolState } from './ToolState';

/**
 * Who uses an API of a tool: the tools that name the API, and, when it is the only one that the tool offers, those that
 * exchange data with the tool by an API.
 *
 * @param partners - the tools that have a flow with the tool.
 */
export function apiConsumers(
  provider: Pick<ToolState, 'ref' | 'declaration'>,
  naming: readonly ToolState[],
  partners: readonly ToolState[],
): ToolState[] {
  const isOnlyOne = provider.declaration.apis.length === 1;
  const connected = isOnlyOne
    ? partners.filter(partner => flowsByApi(partner, provider.ref))
    : [];
  const consumers = new Map(
    [...naming, ...connected].map(tool => [tool.ref, tool]),
  );
  consumers.delete(provider.ref);
  return [...consumers.values()];
}

function flowsByApi(tool: ToolState, partner: EntityRef): boolean {
  return toolFlows(tool).some(
    flow =>
      flow.with === partner &&
      flow.method === 'api' &&
      flow.status !== 'retired',
  );
}
