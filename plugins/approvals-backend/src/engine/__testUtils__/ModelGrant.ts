const DAY = 86_400_000;

/** What follows an approval, in the model: carrying it out, and what is granted until when. */
export class ModelGrant {
  fulfilment: 'pending' | 'done' | 'failed' = 'pending';
  status: 'none' | 'active' | 'revoked' | 'expired' = 'none';
  endsAt: number | undefined;
  /** The request that asks for more time. */
  asking: string | undefined;
  readonly #extendedBy = new Set<string>();
  readonly #grants: boolean;
  #isWarned = false;

  constructor(grants: boolean) {
    this.#grants = grants;
  }

  /** @returns whether the report makes sense */
  report(
    status: 'done' | 'failed',
    endsAt: number | undefined,
    now: number,
  ): boolean {
    const endFits =
      endsAt === undefined ||
      (endsAt > now && status === 'done' && this.#grants);
    if (this.fulfilment === 'done' || !endFits) {
      return false;
    }
    this.fulfilment = status;
    if (status === 'done' && this.#grants) {
      this.status = 'active';
      this.endsAt = endsAt;
    }
    return true;
  }

  revoke(): boolean {
    const active = this.status === 'active';
    this.status = active ? 'revoked' : this.status;
    return active;
  }

  extend(until: number, now: number): boolean {
    const can = this.#canExtend(until, now);
    if (can) {
      this.endsAt = until;
      this.#isWarned = false;
    }
    return can;
  }

  /** Whether more time, until then, can be asked for. */
  canAsk(until: number): boolean {
    return (
      this.status === 'active' &&
      this.endsAt !== undefined &&
      until > this.endsAt
    );
  }

  /** @returns whether it was not known that a request asks for more time */
  note(request: string): boolean {
    const isNew = this.status === 'active' && this.asking !== request;
    this.asking = isNew ? request : this.asking;
    return isNew;
  }

  /** @returns whether it was known that a request asked for more time */
  forget(request: string): boolean {
    const isKnown = this.asking === request;
    this.asking = isKnown ? undefined : this.asking;
    return isKnown;
  }

  /** Once per request; who has more time already keeps it. @returns whether anything happened */
  extendBy(request: string, until: number, now: number): boolean {
    if (this.#extendedBy.has(request) || !this.#canExtend(until, now)) {
      return false;
    }
    if (this.endsAt === undefined || this.endsAt >= until) {
      return this.forget(request);
    }
    this.#extendedBy.add(request);
    this.asking = undefined;
    return this.extend(until, now);
  }

  /** What came of an extension is said on it once. */
  reportExtension(status: 'done' | 'failed'): boolean {
    const isOpen = this.fulfilment === 'pending';
    this.fulfilment = isOpen ? status : this.fulfilment;
    return isOpen;
  }

  expire(now: number): boolean {
    const over = this.#isNear(now);
    this.status = over ? 'expired' : this.status;
    return over;
  }

  /** Once for each end. */
  warn(days: number, now: number): boolean {
    const due = !this.#isWarned && this.#isNear(now + days * DAY);
    this.#isWarned ||= due;
    return due;
  }

  #canExtend(until: number, now: number): boolean {
    return this.status === 'active' && until > now;
  }

  #isNear(instant: number): boolean {
    return (
      this.status === 'active' &&
      this.endsAt !== undefined &&
      this.endsAt <= instant
    );
  }
}
