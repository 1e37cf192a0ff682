import type { ToolFlow } from '@passerelle/plugin-martech-common';
import { toolFlows } from './toolFlows';
import type { ToolState } from './ToolState';

const opposite: Record<ToolFlow['direction'], ToolFlow['direction']> = {
  in: 'out',
  out: 'in',
  both: 'both',
};

/**
 * What other tools say that they exchange with a tool, seen from its side: what they send it receives. A flow that the
 * tool declares itself, by the same means and in the same direction, is left out, and so is one that is retired.
 *
 * @param others - the tools that name it.
 */
export function flowsOfOthers(
  tool: Pick<ToolState, 'ref' | 'declaration' | 'passport'>,
  others: readonly ToolState[],
): ToolFlow[] {
  const keyOf = (flow: ToolFlow) =>
    `${flow.with} ${flow.direction} ${flow.method}`;
  const own = new Set(toolFlows(tool).map(keyOf));
  return others
    .flatMap(other =>
      toolFlows(other)
        .filter(flow => flow.with === tool.ref && flow.status !== 'retired')
        .map(
          ({ direction, method, status, data }): ToolFlow => ({
            with: other.ref,
            direction: opposite[direction],
            method,
            status,
            ...(data ? { data } : {}),
          }),
        ),
    )
    .filter(flow => !own.has(keyOf(flow)));
}
