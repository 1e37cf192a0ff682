import { ModelClocks } from './ModelClocks';
import { ModelGrant } from './ModelGrant';
import { ModelHolders, type ActingFor } from './ModelHolders';
import { hasFailed, hasPassed, type Standing } from './stageVerdicts';
import {
  applyingSlots,
  canSetOut,
  type Fields,
  type ModelPolicy,
  type ModelSlot,
  type ModelStage,
} from './modelPolicy';

const DAY = 86_400_000;

export type ModelVerdict = 'approve' | 'reject' | 'changes' | 'recuse';
/**
 * The rules of design.md, section 4, once more and in another way: no events and no statuses of stages or reviews.
 * All that it keeps is which verdict stands in which slot; everything else is worked out from that.
 */
export class RequestModel {
  status: string = 'draft';
  revision = 1;
  values: Fields = {};
  policy: ModelPolicy | undefined;
  grant: ModelGrant | undefined;
  readonly standing = new Map<string, Standing>();
  readonly clocks = new ModelClocks();
  readonly #onPath = new Set<string>();
  /** Slots that their stage went on without, until it opens again. */
  readonly #skipped = new Set<string>();
  readonly #involved: readonly string[];
  readonly #holders: ModelHolders;
  readonly #isExtension: boolean;
  #judged: Fields = {};
  #endsAt: number | undefined;

  constructor(options: {
    involved: readonly string[];
    admins: readonly string[];
    actingFor: ActingFor;
    /** It asks for more time on the grant of another request. */
    isExtension: boolean;
  }) {
    this.#involved = options.involved;
    this.#holders = new ModelHolders(options);
    this.#isExtension = options.isExtension;
  }

  get slots(): ModelSlot[] {
    return this.policy?.stages.flatMap(({ slots }) => slots) ?? [];
  }

  /** The stage that the standing verdicts do not settle yet, if any. */
  current(): ModelStage | undefined {
    return this.policy?.stages.find(
      stage => this.#applying(stage).length > 0 && !this.#passed(stage),
    );
  }

  /** Whether the verdicts that stand are enough for a stage. */
  passes(position: number): boolean {
    const stage = this.policy?.stages[position];
    return stage !== undefined && this.#passed(stage);
  }

  openSlots(): string[] {
    const stage = this.status === 'in_review' ? this.current() : undefined;
    return stage
      ? this.#applying(stage)
          .filter(({ id }) => !this.standing.has(id))
          .map(({ id }) => id)
      : [];
  }

  /**
   * The first submission pins the policy; later ones go by the pinned one.
   *
   * @returns whether the request can set out
   */
  submit(policy: ModelPolicy, values: Fields, now: number): boolean {
    const pinned = this.policy ?? policy;
    if (!canSetOut(pinned, values, this.#involved, this.#onPath)) {
      return false;
    }
    if (!this.policy) {
      this.policy = pinned;
      const { expireAfterDays: days } = pinned;
      this.#endsAt = days === undefined ? undefined : now + days * DAY;
    }
    this.#reopen(values);
    for (const [id, { verdict }] of this.standing) {
      if (verdict === 'changes') {
        this.standing.delete(id);
      }
    }
    this.#takeIn(now);
    return true;
  }

  /** The subject changed under review: verdicts that depend on it fall. */
  subjectChanged(value: number, now: number): void {
    this.revision += 1;
    this.#reopen({ ...this.values, g: value });
    this.#takeIn(now);
  }

  mayDecide(person: string, slotId: string): boolean {
    return (
      (this.#holders.holds(person, slotId) ||
        this.#behalf(person, slotId) !== undefined) &&
      this.openSlots().includes(slotId) &&
      this.#eligible(person, slotId)
    );
  }

  /** Those who would take an open slot and must not: they filled another one, recused, or answer for such a person. */
  temptations(people: readonly string[]): Array<{ who: string; slot: number }> {
    return this.slots.flatMap(({ id }, slot) =>
      people
        .filter(
          who =>
            this.openSlots().includes(id) &&
            !this.mayDecide(who, id) &&
            this.#holders.wouldTake(who, id),
        )
        .map(who => ({ who, slot })),
    );
  }

  decide(
    person: string,
    slotId: string,
    verdict: ModelVerdict,
    now: number,
  ): void {
    const slot = this.slots.find(({ id }) => id === slotId);
    if (verdict === 'recuse') {
      if (slot) {
        this.#holders.recuse(person, slot, this.#eligibleFor(slotId));
      }
      return;
    }
    const behalf = this.#behalf(person, slotId);
    this.standing.set(slotId, { verdict, by: person, behalf });
    if (verdict === 'changes') {
      this.status = 'changes_requested';
    } else {
      this.#settle();
    }
    this.clocks.look(this.openSlots(), now);
  }

  /** Reviews that nobody gave a verdict on are handed over. */
  mayReassign(person: string, slotId: string, to: readonly string[]): boolean {
    return (
      this.status === 'in_review' &&
      this.#holders.mayHandOver(person, slotId, to) &&
      this.#onPath.has(slotId) &&
      !this.standing.has(slotId) &&
      !this.#skipped.has(slotId) &&
      to.some(this.#eligibleFor(slotId))
    );
  }

  reassign(slotId: string, to: string[]): void {
    this.#holders.hand(slotId, to);
  }

  remind(slot: ModelSlot, now: number): boolean {
    return this.clocks.remind(slot, now);
  }

  escalate(slot: ModelSlot, now: number): boolean {
    const late = this.clocks.escalate(slot, now);
    if (late) {
      this.#holders.alsoAsk(slot);
    }
    return late;
  }

  expire(now: number): boolean {
    const over =
      ['in_review', 'changes_requested'].includes(this.status) &&
      this.#endsAt !== undefined &&
      this.#endsAt <= now;
    if (over) {
      this.#end('expired');
    }
    return over;
  }

  withdraw(): void {
    this.#end('withdrawn');
  }

  #end(status: 'expired' | 'withdrawn'): void {
    this.status = status;
    this.clocks.look([], 0);
  }

  #behalf(person: string, slotId: string): string | undefined {
    return this.#holders.behalf(person, slotId, this.#eligibleFor(slotId));
  }

  #eligibleFor(slotId: string): (person: string) => boolean {
    return person => this.#eligible(person, slotId);
  }

  #eligible(person: string, slotId: string): boolean {
    const siblings = (this.policy?.stages ?? [])
      .filter(({ slots }) => slots.some(({ id }) => id === slotId))
      .flatMap(({ slots }) => slots)
      .filter(({ id }) => id !== slotId);
    return (
      !this.#involved.includes(person) &&
      !this.#holders.hasRecused(person, slotId) &&
      (this.policy?.samePerson === true ||
        !siblings.some(({ id }) => {
          const standing = this.standing.get(id);
          return standing?.by === person || standing?.behalf === person;
        }))
    );
  }

  #reopen(values: Fields): void {
    this.values = values;
    const changed = Object.keys(values).filter(
      field => values[field] !== this.#judged[field],
    );
    for (const { id, fields } of this.slots) {
      const touched = changed.filter(field => fields?.includes(field) ?? true);
      if (touched.length > 0) {
        this.standing.delete(id);
      }
    }
  }

  #takeIn(now: number): void {
    this.#judged = this.values;
    for (const stage of this.policy?.stages ?? []) {
      for (const slot of applyingSlots(stage, this.values)) {
        if (!this.#onPath.has(slot.id)) {
          this.#onPath.add(slot.id);
          this.#holders.begin(slot);
        }
      }
    }
    this.status = 'in_review';
    this.#settle();
    this.clocks.look(this.openSlots(), now);
  }

  #settle(): void {
    const stage = this.current();
    if (!stage) {
      this.status = 'approved';
      this.grant = this.#whatFollows();
    } else if (hasFailed(stage, this.#applying(stage), this.standing)) {
      this.status = 'rejected';
    }
    this.#rememberSkipped(stage);
  }

  /** Nobody carries an extension out: it gives nothing itself. */
  #whatFollows(): ModelGrant | undefined {
    const { fulfilment } = this.policy ?? {};
    return this.#isExtension
      ? new ModelGrant(false)
      : fulfilment && new ModelGrant(fulfilment.grant);
  }

  /** Stages before the current one went on without the slots that nobody answered; the current one asks all again. */
  #rememberSkipped(current: ModelStage | undefined): void {
    for (const stage of this.policy?.stages ?? []) {
      if (stage === current) {
        stage.slots.forEach(({ id }) => this.#skipped.delete(id));
        return;
      }
      this.#applying(stage)
        .filter(({ id }) => !this.standing.has(id))
        .forEach(({ id }) => this.#skipped.add(id));
    }
  }

  #passed(stage: ModelStage): boolean {
    return hasPassed(stage, this.#applying(stage), this.standing);
  }

  #applying(stage: ModelStage): ModelSlot[] {
    return stage.slots.filter(({ id }) => this.#onPath.has(id));
  }
}
