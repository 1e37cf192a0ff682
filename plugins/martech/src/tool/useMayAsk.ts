import { useRequestTypes } from '@passerelle/plugin-approvals-react';
import type { ToolAction } from '../domain/toolAnswer';

/**
 * Whether the person may file the request that an action leads to. When that cannot be known the answer is yes: the
 * form itself says what is not possible.
 *
 * @param action - what makes sense for the tool
 */
export function useMayAsk(action: ToolAction): boolean {
  const types = useRequestTypes();
  if (action.kind === 'none') {
    return false;
  }
  return (
    types.isError ||
    (types.data?.some(type => type.id === action.requestType) ?? false)
  );
}
