const DAY = 86_400_000;

/** What follows an approval, in the model: carrying it out, and what is granted until when. */
export class ModelGrant {
  fulfilment: 'pending' | 'done' | 'failed' = 'pending';
  status: 'none' | 'active' | 'revoked' | 'expired' = 'none';
  endsAt: number | undefined;
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
    const can = this.status === 'active' && until > now;
    if (can) {
      this.endsAt = until;
      this.#isWarned = false;
    }
    return can;
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

  #isNear(instant: number): boolean {
    return (
      this.status === 'active' &&
      this.endsAt !== undefined &&
      this.endsAt <= instant
    );
  }
}
