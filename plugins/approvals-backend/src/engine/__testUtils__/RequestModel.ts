import type { StageRule } from '@passerelle/plugin-approvals-common';
import type { JsonValue } from '@backstage/types';

/** A slot in the model: persons, not refs. */
export type ModelSlot = {
  id: string;
  /** Who may hold it, as persons. */
  holders: string[];
  fallback: string[];
  /** The one field that it depends on; undefined means all. */
  field?: string;
  /** On the path from the first submission at which field `a` has this value or more. */
  fromA: number;
};
export type ModelStage = { rule: StageRule; slots: ModelSlot[] };

type Verdict = 'approve' | 'reject' | 'changes';
type Standing = { verdict: Verdict; by: string; behalf?: string };

export type Fields = Record<string, JsonValue>;

/**
 * The rules of design.md, section 4, once more and in another way: no events and no statuses of stages or reviews.
 * All that it keeps is which verdict stands in which slot; everything else is worked out from that.
 */
export class RequestModel {
  status: string = 'draft';
  revision = 1;
  readonly onPath = new Set<string>();
  readonly standing = new Map<string, Standing>();
  readonly recused = new Map<string, Set<string>>();
  readonly holders = new Map<string, string[]>();
  readonly unassigned = new Set<string>();
  readonly usedFallback = new Set<string>();
  values: Fields = {};
  judged: Fields = {};
  readonly stages: ModelStage[];
  readonly #involved: string[];
  readonly #admins: string[];
  readonly #samePerson: boolean;
  readonly #delegations: Array<{ to: string; from: string }>;

  constructor(options: {
    stages: ModelStage[];
    involved: string[];
    admins: string[];
    samePerson: boolean;
    delegations: Array<{ to: string; from: string }>;
  }) {
    this.stages = options.stages;
    this.#involved = options.involved;
    this.#admins = options.admins;
    this.#samePerson = options.samePerson;
    this.#delegations = options.delegations;
  }

  /** The stage that the standing verdicts do not settle yet, if any. */
  current(): ModelStage | undefined {
    return this.stages.find(
      stage => this.#applying(stage).length > 0 && !this.#passed(stage),
    );
  }

  openSlots(): string[] {
    const stage = this.status === 'in_review' ? this.current() : undefined;
    return stage
      ? this.#applying(stage)
          .filter(({ id }) => !this.standing.has(id))
          .map(({ id }) => id)
      : [];
  }

  submit(): void {
    const changed = Object.keys(this.values).filter(
      field => this.values[field] !== this.judged[field],
    );
    this.#reopen(changed);
    for (const [id, { verdict }] of this.standing) {
      if (verdict === 'changes') {
        this.standing.delete(id);
      }
    }
    this.#takeIn();
  }

  /** The subject changed under review: verdicts that depend on it fall. */
  subjectChanged(field: string, value: JsonValue): void {
    const changed = this.values[field] === value ? [] : [field];
    this.values = { ...this.values, [field]: value };
    this.revision += 1;
    this.#reopen(changed);
    this.#takeIn();
  }

  mayDecide(person: string, slotId: string): boolean {
    return (
      (this.#holds(person, slotId) ||
        this.behalf(person, slotId) !== undefined) &&
      this.openSlots().includes(slotId) &&
      this.#eligible(person, slotId)
    );
  }

  /** The first of those whose slot it is, and who could decide it themselves; nobody when it is one's own. */
  behalf(person: string, slotId: string): string | undefined {
    return this.#holds(person, slotId)
      ? undefined
      : this.#delegations.find(
          ({ to, from }) =>
            to === person &&
            (this.holders.get(slotId) ?? []).includes(from) &&
            this.#eligible(from, slotId),
        )?.from;
  }

  #holds(person: string, slotId: string): boolean {
    return (
      (this.holders.get(slotId) ?? []).includes(person) ||
      (this.unassigned.has(slotId) && this.#admins.includes(person))
    );
  }

  decide(person: string, slotId: string, verdict: Verdict | 'recuse'): void {
    if (verdict === 'recuse') {
      this.#recuse(person, slotId);
      return;
    }
    const behalf = this.behalf(person, slotId);
    this.standing.set(slotId, { verdict, by: person, behalf });
    if (verdict === 'changes') {
      this.status = 'changes_requested';
      return;
    }
    this.#settle();
  }

  #recuse(person: string, slotId: string): void {
    const gone = this.recused.get(slotId) ?? new Set();
    this.recused.set(slotId, gone.add(person));
    const slot = this.#slot(slotId);
    const someone = (people: string[]) =>
      people.some(other => this.#eligible(other, slotId));
    if (someone(this.holders.get(slotId) ?? [])) {
      return;
    }
    const fallback = this.usedFallback.has(slotId) ? [] : slot.fallback;
    this.usedFallback.add(slotId);
    if (someone(fallback)) {
      this.holders.set(slotId, fallback);
      this.unassigned.delete(slotId);
    } else {
      this.holders.set(slotId, this.#admins);
      this.unassigned.add(slotId);
    }
  }

  #eligible(person: string, slotId: string): boolean {
    const siblings = this.stages
      .filter(({ slots }) => slots.some(({ id }) => id === slotId))
      .flatMap(({ slots }) => slots)
      .filter(({ id }) => id !== slotId);
    return (
      !this.#involved.includes(person) &&
      !this.recused.get(slotId)?.has(person) &&
      (this.#samePerson ||
        !siblings.some(({ id }) => {
          const standing = this.standing.get(id);
          return standing?.by === person || standing?.behalf === person;
        }))
    );
  }

  #reopen(changed: string[]): void {
    for (const { id, field } of this.stages.flatMap(({ slots }) => slots)) {
      if (field === undefined ? changed.length > 0 : changed.includes(field)) {
        this.standing.delete(id);
      }
    }
  }

  #takeIn(): void {
    this.judged = this.values;
    for (const slot of this.stages.flatMap(({ slots }) => slots)) {
      if (Number(this.values.a) >= slot.fromA && !this.onPath.has(slot.id)) {
        this.onPath.add(slot.id);
        this.holders.set(slot.id, slot.holders);
      }
    }
    this.status = 'in_review';
    this.#settle();
  }

  #settle(): void {
    const stage = this.current();
    if (!stage) {
      this.status = 'approved';
    } else if (this.#failed(stage)) {
      this.status = 'rejected';
    }
  }

  #passed(stage: ModelStage): boolean {
    return this.#count(stage, 'approve') >= this.#needed(stage);
  }

  #failed(stage: ModelStage): boolean {
    const possible =
      this.#applying(stage).length - this.#count(stage, 'reject');
    return possible < this.#needed(stage);
  }

  #count(stage: ModelStage, verdict: Verdict): number {
    return this.#applying(stage).filter(
      ({ id }) => this.standing.get(id)?.verdict === verdict,
    ).length;
  }

  #needed(stage: ModelStage): number {
    const { rule } = stage;
    if (rule.kind === 'quorum') {
      return rule.count;
    }
    return rule.kind === 'any' ? 1 : this.#applying(stage).length;
  }

  #applying(stage: ModelStage): ModelSlot[] {
    return stage.slots.filter(({ id }) => this.onPath.has(id));
  }

  #slot(slotId: string): ModelSlot {
    const slot = this.stages
      .flatMap(({ slots }) => slots)
      .find(({ id }) => id === slotId);
    if (!slot) {
      throw new Error(`The model has no slot ${slotId}`);
    }
    return slot;
  }
}
