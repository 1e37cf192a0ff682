import type { Knex } from 'knex';
import type { RequestAnswer } from '@passerelle/plugin-martech-common';

const ANSWERS = 'request_answers';
/** The newest; more do not move a median. */
const MAX_ROWS = 50_000;

type AnswerRow = {
  request_id: string;
  request_type: string;
  submitted_at: string;
  answered_at: string;
  answer: string;
  working_days: number | null;
};

/** When a request of a type was filed and answered. */
export type AnsweredRequest = Pick<
  RequestAnswer,
  'type' | 'submittedAt' | 'answeredAt'
> & {
  /** Between the two; absent for what was recorded before this was kept. */
  workingDays?: number;
};

/** The answers that requests got, of every type. */
export class AnswerStore {
  readonly #knex: Knex;

  static create(knex: Knex): AnswerStore {
    return new AnswerStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Keeps the answer of a request; telling it again changes nothing. */
  async record(told: RequestAnswer, workingDays: number): Promise<void> {
    const { requestId, type, submittedAt, answeredAt, answer } = told;
    await this.#knex<AnswerRow>(ANSWERS)
      .insert({
        request_id: requestId,
        request_type: type,
        submitted_at: submittedAt,
        answered_at: answeredAt,
        answer,
        working_days: workingDays,
      })
      .onConflict('request_id')
      .ignore();
  }

  /** Requests answered since an instant, the newest first. */
  async since(instant: string): Promise<AnsweredRequest[]> {
    const rows = await this.#knex<AnswerRow>(ANSWERS)
      .where('answered_at', '>=', instant)
      .orderBy('answered_at', 'desc')
      .limit(MAX_ROWS)
      .select('request_type', 'submitted_at', 'answered_at', 'working_days');
    return rows.map(row => ({
      type: row.request_type,
      submittedAt: row.submitted_at,
      answeredAt: row.answered_at,
      workingDays: row.working_days ?? undefined,
    }));
  }
}
