import { ownerRefs, type Viewer } from '../../domain/toolView';
import type { ToolState } from '../../domain/ToolState';

/** Amounts are for owners, finance, the IT department and managers (contract.md, 4). */
export function seesAmountsOf(tool: ToolState, viewer: Viewer): boolean {
  return (
    viewer.seesAllAmounts || ownerRefs(tool).some(ref => viewer.refs.has(ref))
  );
}
