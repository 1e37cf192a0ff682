import { NotFoundError } from '@backstage/errors';
import type {
  DraftSheet,
  DuplicateQuestion,
  EditableSheet,
  PossibleDuplicate,
  RegistrationApi,
  Tool,
  ToolDraft,
} from '@passerelle/plugin-martech-common';
import { aTool } from './aTool';

/** Registration in memory. */
export class FakeRegistrationApi implements RegistrationApi {
  readonly drafts = new Map<string, ToolDraft>();
  readonly saved: unknown[] = [];
  duplicates: PossibleDuplicate[] = [];
  editable: EditableSheet | undefined;

  async register(): Promise<Tool> {
    return aTool('brevo');
  }

  async listDrafts(): Promise<{ items: ToolDraft[] }> {
    return { items: [...this.drafts.values()] };
  }

  async getDraft(id: string): Promise<ToolDraft> {
    const draft = this.drafts.get(id);
    if (!draft) throw new NotFoundError(`There is no draft ${id}`);
    return draft;
  }

  async createDraft(sheet: DraftSheet): Promise<ToolDraft> {
    const at = '2026-03-01T09:00:00.000Z';
    const draft: ToolDraft = {
      id: `draft-${this.drafts.size + 1}`,
      draft: true,
      author: 'user:default/marketer',
      sheet,
      createdAt: at,
      updatedAt: at,
    };
    this.drafts.set(draft.id, draft);
    return draft;
  }

  async saveDraft(id: string, sheet: DraftSheet): Promise<ToolDraft> {
    const draft = { ...(await this.getDraft(id)), sheet };
    this.drafts.set(id, draft);
    return draft;
  }

  async deleteDraft(id: string): Promise<void> {
    this.drafts.delete(id);
  }

  async publishDraft(id: string): Promise<Tool> {
    this.saved.push((await this.getDraft(id)).sheet);
    this.drafts.delete(id);
    return aTool('brevo');
  }

  async getSheet(ref: string): Promise<EditableSheet> {
    if (!this.editable) throw new NotFoundError(`There is no tool ${ref}`);
    return this.editable;
  }

  async saveSheet(_ref: string, input: { sheet: unknown }): Promise<Tool> {
    this.saved.push(input.sheet);
    return aTool('brevo');
  }

  async checkDuplicates(
    question: DuplicateQuestion,
  ): Promise<{ items: PossibleDuplicate[] }> {
    return {
      items: this.duplicates.filter(({ tool }) =>
        tool.title.en.toLowerCase().startsWith(question.title.toLowerCase()),
      ),
    };
  }

  async getYaml(): Promise<string> {
    return 'kind: Component\n';
  }
}
