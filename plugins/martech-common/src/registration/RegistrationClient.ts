import { RestCalls, type RestCallsOptions } from '../client/RestCalls';
import { toolPath } from '../client/toolPath';
import type { EntityRef, Tool } from '../types';
import type { RegistrationApi } from './RegistrationApi';
import type {
  DraftSheet,
  DuplicateQuestion,
  EditableSheet,
  PossibleDuplicate,
  RegistrationSheet,
  ToolDraft,
} from './types';

/**
 * Registration over REST.
 *
 * @remarks
 * Every method rejects with `ResponseError` when the back end refuses.
 *
 * @public
 */
export class RegistrationClient implements RegistrationApi {
  readonly #calls: RestCalls;

  constructor(options: RestCallsOptions) {
    this.#calls = new RestCalls(options);
  }

  async register(sheet: RegistrationSheet): Promise<Tool> {
    return this.#calls.post<Tool>('/tools', { sheet });
  }

  async listDrafts(): Promise<{ items: ToolDraft[] }> {
    return this.#calls.get<{ items: ToolDraft[] }>('/drafts');
  }

  async getDraft(id: string): Promise<ToolDraft> {
    return this.#calls.get<ToolDraft>(draftPath(id));
  }

  async createDraft(sheet: DraftSheet): Promise<ToolDraft> {
    return this.#calls.post<ToolDraft>('/tools', { sheet, draft: true });
  }

  async saveDraft(id: string, sheet: DraftSheet): Promise<ToolDraft> {
    return this.#calls.put<ToolDraft>(draftPath(id), { sheet });
  }

  async deleteDraft(id: string): Promise<void> {
    await this.#calls.delete(draftPath(id));
  }

  async publishDraft(id: string): Promise<Tool> {
    return this.#calls.post<Tool>(`${draftPath(id)}/publish`, {});
  }

  async getSheet(ref: EntityRef): Promise<EditableSheet> {
    return this.#calls.get<EditableSheet>(`${toolPath(ref)}/sheet`);
  }

  async saveSheet(
    ref: EntityRef,
    input: { sheet: RegistrationSheet; expectedRevision: number },
  ): Promise<Tool> {
    return this.#calls.put<Tool>(`${toolPath(ref)}/sheet`, input);
  }

  async checkDuplicates(
    question: DuplicateQuestion,
    options: { signal?: AbortSignal } = {},
  ): Promise<{ items: PossibleDuplicate[] }> {
    const response = await this.#calls.send('/tools/check', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(question),
      signal: options.signal,
    });
    return response.json();
  }

  async getYaml(ref: EntityRef): Promise<string> {
    return (await this.#calls.send(`${toolPath(ref)}/yaml`, {})).text();
  }
}

function draftPath(id: string): string {
  return `/drafts/${encodeURIComponent(id)}`;
}
