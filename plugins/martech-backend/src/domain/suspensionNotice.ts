import type { EntityRef } from '@passerelle/plugin-martech-common';
import type { ToolState } from './ToolState';

/** A message to the owners of a tool, as the outbox keeps it until it is sent. */
export type OwnerNotice = {
  kind: 'suspended' | 'resumed';
  ref: EntityRef;
  title: { en: string; fr: string };
  recipients: EntityRef[];
  by: EntityRef;
  comment: string;
};

/** Every owner of the tool hears of a suspension and of its end; not the one who did it. */
export function suspensionNotice(
  kind: OwnerNotice['kind'],
  tool: ToolState,
  by: EntityRef,
  comment: string,
): OwnerNotice {
  const { owner, sheet, title } = tool.declaration;
  const owners = [owner, sheet.owners?.technical, sheet.owners?.budget];
  return {
    kind,
    ref: tool.ref,
    title,
    recipients: [...new Set(owners.filter(ref => ref !== undefined))],
    by,
    comment,
  };
}
