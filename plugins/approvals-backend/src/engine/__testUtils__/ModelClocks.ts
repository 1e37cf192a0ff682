import type { ModelSlot } from './modelPolicy';

const HOUR = 3_600_000;

/** When the slots that are open now opened, and what the clock did to them since. */
export class ModelClocks {
  readonly #openedAt = new Map<string, number>();
  readonly #reminded = new Set<string>();
  readonly #escalated = new Set<string>();
  readonly #nudgedOn = new Map<string, string>();

  /** A slot that opens, for the first time or again, has its whole time. */
  look(open: readonly string[], now: number): void {
    for (const id of [...this.#openedAt.keys()]) {
      if (!open.includes(id)) {
        this.#openedAt.delete(id);
      }
    }
    for (const id of open) {
      if (!this.#openedAt.has(id)) {
        this.#openedAt.set(id, now);
        this.#reminded.delete(id);
        this.#escalated.delete(id);
      }
    }
  }

  /** @returns whether there was reason to remind */
  remind({ id, hours }: ModelSlot, now: number): boolean {
    const due = !this.#reminded.has(id) && this.#isOver(id, hours, now, 0.5);
    return due && Boolean(this.#reminded.add(id));
  }

  /** @returns whether there was reason to ask others */
  escalate({ id, hours }: ModelSlot, now: number): boolean {
    const due = !this.#escalated.has(id) && this.#isOver(id, hours, now, 1);
    return due && Boolean(this.#escalated.add(id));
  }

  /** @returns whether one of the open slots was not nudged on this day */
  nudge(open: readonly string[], day: string): boolean {
    const fresh = open.filter(id => this.#nudgedOn.get(id) !== day);
    fresh.forEach(id => this.#nudgedOn.set(id, day));
    return fresh.length > 0;
  }

  #isOver(
    id: string,
    hours: number | undefined,
    now: number,
    part: number,
  ): boolean {
    const since = this.#openedAt.get(id);
    return (
      since !== undefined &&
      hours !== undefined &&
      now >= since + hours * part * HOUR
    );
  }
}
