import {
  editorRoles as allRoles,
  type EditorRole,
  type EntityRef,
} from '@passerelle/plugin-martech-common';
import type { ToolState } from '../../domain/ToolState';

/** Who wants to change a tool. */
export type Editor = {
  userRef: EntityRef;
  /** The person, and every group of theirs with its ancestors. */
  refs: ReadonlySet<EntityRef>;
  isAdmin: boolean;
  isPrivacy: boolean;
};

/** What somebody is to a tool that the portal manages; nothing for whoever has no business with it. */
export function editorRoles(
  editor: Editor,
  tool: ToolState,
  registeredBy: EntityRef | undefined,
): EditorRole[] {
  const { owner, sheet } = tool.declaration;
  const is = (ref: EntityRef | undefined) =>
    ref !== undefined && editor.refs.has(ref);
  const held: Record<EditorRole, boolean> = {
    admin: editor.isAdmin,
    registrant:
      registeredBy === editor.userRef && tool.passport.decidedAt === undefined,
    business: is(owner),
    technical: is(sheet.owners?.technical),
    budget: is(sheet.owners?.budget),
    privacy: editor.isPrivacy,
  };
  return allRoles.filter(role => held[role]);
}
