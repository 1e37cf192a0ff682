import type { CriterionId, EntityRef } from '@passerelle/plugin-martech-common';
import type { Knex } from 'knex';
import { OUTBOX, REVALIDATIONS } from '../../database/rows';
import type { MessageNotice } from '../../domain/MessageNotice';

type RevalidationRow = {
  ref: string;
  ended_at: string;
  criteria: string;
  attempts: number;
  next_attempt_at: string;
};

/** A validation that has ended. */
export type EndedValidation = {
  ref: EntityRef;
  endedAt: string;
  criteria: CriterionId[];
  attempts: number;
};

/** The validations that have ended, until something was done about them. */
export class RevalidationStore {
  readonly #knex: Knex;

  static create(knex: Knex): RevalidationStore {
    return new RevalidationStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async listDue(now: Date, limit: number): Promise<EndedValidation[]> {
    const rows = await this.#knex<RevalidationRow>(REVALIDATIONS)
      .where('next_attempt_at', '<=', now.toISOString())
      .orderBy('next_attempt_at')
      .limit(limit);
    return rows.map(row => ({
      ref: row.ref,
      endedAt: row.ended_at,
      criteria: JSON.parse(row.criteria) as CriterionId[],
      attempts: row.attempts,
    }));
  }

  /** Nothing is left to do, beside telling people, which is written with it. */
  async settle(
    { ref, endedAt }: EndedValidation,
    now: Date,
    notice?: MessageNotice,
  ): Promise<void> {
    await this.#knex.transaction(async trx => {
      await trx<RevalidationRow>(REVALIDATIONS)
        .where({ ref, ended_at: endedAt })
        .delete();
      if (notice) {
        await trx(OUTBOX).insert({
          payload: JSON.stringify(notice),
          next_attempt_at: now.toISOString(),
        });
      }
    });
  }

  async tryLater({ ref }: EndedValidation, at: Date): Promise<void> {
    await this.#knex<RevalidationRow>(REVALIDATIONS)
      .where({ ref })
      .update({
        attempts: this.#knex.raw('attempts + 1'),
        next_attempt_at: at.toISOString(),
      });
  }
}
