import type { EntityRef } from '@passerelle/plugin-martech-common';
import { toolFlows } from './toolFlows';
import type { ToolState } from './ToolState';

/**
 * The APIs that a tool uses: those that it names as such, and those with which it has a flow that is not retired. Its own
 * are none of them.
 */
export function consumedApis(
  tool: Pick<ToolState, 'declaration' | 'passport'>,
): EntityRef[] {
  const flows = toolFlows(tool)
    .filter(flow => flow.status !== 'retired' && flow.with.startsWith('api:'))
    .map(flow => flow.with);
  const own = new Set(tool.declaration.apis);
  const named = [...(tool.declaration.consumedApis ?? []), ...flows];
  return [...new Set(named)].filter(ref => !own.has(ref));
}
