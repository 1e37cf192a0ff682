import type { EntityRef } from '@passerelle/plugin-martech-common';
import type { ToolState } from './ToolState';

/** Every owner of a tool. */
export function ownerRefs(tool: Pick<ToolState, 'declaration'>): EntityRef[] {
  const { owner, sheet } = tool.declaration;
  return [owner, sheet.owners?.technical, sheet.owners?.budget].filter(
    ref => ref !== undefined,
  );
}
