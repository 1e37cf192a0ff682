import type { IntegrationStatus, ToolFlow } from '../types';

/**
 * The integration status of a tool: the best of its flows; retired flows do not count.
 *
 * @public
 */
export function integrationStatus(
  flows: ReadonlyArray<Pick<ToolFlow, 'status'>>,
): IntegrationStatus {
  const best = (['live', 'in_progress', 'planned'] as const).find(status =>
    flows.some(flow => flow.status === status),
  );
  return best ?? 'none';
}
