import { choose, type ModelSlot } from './modelPolicy';

/** Whom somebody may answer for at the moment. */
export type ActingFor = (person: string) => string[];

/** Whether a person may answer in a slot, should they hold it. */
type Eligible = (person: string) => boolean;

/** Who holds which slot of a request, in the model. */
export class ModelHolders {
  readonly #holders = new Map<string, string[]>();
  readonly #recused = new Map<string, Set<string>>();
  readonly #unassigned = new Set<string>();
  readonly #withoutFallback = new Set<string>();
  readonly #involved: readonly string[];
  readonly #admins: readonly string[];
  readonly #actingFor: ActingFor;

  constructor(options: {
    involved: readonly string[];
    admins: readonly string[];
    actingFor: ActingFor;
  }) {
    this.#involved = options.involved;
    this.#admins = options.admins;
    this.#actingFor = options.actingFor;
  }

  /** A slot joins the path: with its first choice, else with its fallback. */
  begin(slot: ModelSlot): void {
    const chosen = choose(slot, this.#involved);
    this.#assign(slot.id, chosen && slot[chosen]);
    if (chosen !== 'holders') {
      this.#withoutFallback.add(slot.id);
    }
  }

  holds(person: string, slotId: string): boolean {
    return (
      (this.#holders.get(slotId) ?? []).includes(person) ||
      (this.#unassigned.has(slotId) && this.#admins.includes(person))
    );
  }

  /** The first of those whose slot it is, and who could decide it themselves; nobody when it is one's own. */
  behalf(
    person: string,
    slotId: string,
    isEligible: Eligible,
  ): string | undefined {
    return this.holds(person, slotId)
      ? undefined
      : this.#actingFor(person).find(
          from =>
            (this.#holders.get(slotId) ?? []).includes(from) &&
            isEligible(from),
        );
  }

  /** Slot holders, who acts for them but not to themselves, and admins: unless the request is theirs or they recused. */
  mayHandOver(person: string, slotId: string, to: readonly string[]): boolean {
    if (this.#involved.includes(person)) return false;
    if (this.#admins.includes(person)) return true;
    if (this.hasRecused(person, slotId)) return false;
    return (
      this.holds(person, slotId) ||
      (!to.includes(person) &&
        this.#actingFor(person).some(
          other =>
            !this.#involved.includes(other) &&
            !this.hasRecused(other, slotId) &&
            this.holds(other, slotId),
        ))
    );
  }

  /** Somebody who holds it, or acts for one who does, and whose request it is not. */
  wouldTake(person: string, slotId: string): boolean {
    return (
      !this.#involved.includes(person) &&
      [person, ...this.#actingFor(person)].some(other =>
        this.holds(other, slotId),
      )
    );
  }

  hasRecused(person: string, slotId: string): boolean {
    return this.#recused.get(slotId)?.has(person) ?? false;
  }

  hand(slotId: string, to: string[]): void {
    this.#holders.set(slotId, to);
    this.#unassigned.delete(slotId);
  }

  /** Late: others may answer too, and who held it keeps it. */
  alsoAsk({ id, escalation }: ModelSlot): void {
    this.#holders.set(id, [...(this.#holders.get(id) ?? []), ...escalation]);
  }

  recuse(person: string, slot: ModelSlot, isEligible: Eligible): void {
    const { id } = slot;
    this.#recused.set(id, new Set([...(this.#recused.get(id) ?? []), person]));
    if ((this.#holders.get(id) ?? []).some(isEligible)) {
      return;
    }
    const fallback = this.#withoutFallback.has(id) ? [] : slot.fallback;
    this.#withoutFallback.add(id);
    this.#assign(id, fallback.some(isEligible) ? fallback : undefined);
  }

  /** Nobody means the admins. */
  #assign(slotId: string, people: string[] | undefined): void {
    this.#holders.set(slotId, people ?? [...this.#admins]);
    if (people) {
      this.#unassigned.delete(slotId);
    } else {
      this.#unassigned.add(slotId);
    }
  }
}
