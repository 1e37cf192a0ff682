import type { EntityRef, Tool } from '../types';
import type {
  DraftSheet,
  DuplicateQuestion,
  EditableSheet,
  PossibleDuplicate,
  RegistrationSheet,
  ToolDraft,
} from './types';

/**
 * Registering tools from the portal, and keeping their sheets.
 *
 * @public
 */
export interface RegistrationApi {
  register(sheet: RegistrationSheet): Promise<Tool>;
  /** The caller's own, last changed first. */
  listDrafts(): Promise<{ items: ToolDraft[] }>;
  getDraft(id: string): Promise<ToolDraft>;
  createDraft(sheet: DraftSheet): Promise<ToolDraft>;
  saveDraft(id: string, sheet: DraftSheet): Promise<ToolDraft>;
  deleteDraft(id: string): Promise<void>;
  /** Registers what the draft says, and deletes it. */
  publishDraft(id: string): Promise<Tool>;
  getSheet(ref: EntityRef): Promise<EditableSheet>;
  saveSheet(
    ref: EntityRef,
    input: { sheet: RegistrationSheet; expectedRevision: number },
  ): Promise<Tool>;
  checkDuplicates(
    question: DuplicateQuestion,
    options?: { signal?: AbortSignal },
  ): Promise<{ items: PossibleDuplicate[] }>;
  /** A `catalog-info.yaml` of the tool, to move it to git. */
  getYaml(ref: EntityRef): Promise<string>;
}
