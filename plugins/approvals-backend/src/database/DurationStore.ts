import type { Knex } from 'knex';
import type { Change } from './Work';
import type { Writes } from './Writes';

const TABLE = 'stage_durations';
/** The newest are enough for a median. */
const MAX_ROWS = 5_000;
/** So many answers to requests of a type, the newest, are enough for one. */
const MAX_ANSWERS = 500;
/** Decided, and yet nobody answered. */
const WITHOUT_ANSWER = ['withdrawn', 'expired'];

type DurationRow = {
  request_type: string;
  stage_id: string;
  settled_at: string;
  working_hours: number;
};

/** How long a stage of a type of requests took. */
export type StageDuration = {
  requestType: string;
  stageId: string;
  workingHours: number;
};

/** How long stages and whole requests took, in working hours. */
export class DurationStore {
  readonly #knex: Knex;
  readonly #workingHours: (from: string, to: string) => number;

  static create(options: {
    knex: Knex;
    workingHours(from: string, to: string): number;
  }): DurationStore {
    return new DurationStore(options.knex, options.workingHours);
  }

  private constructor(
    knex: Knex,
    workingHours: (from: string, to: string) => number,
  ) {
    this.#knex = knex;
    this.#workingHours = workingHours;
  }

  /** Keeps how long the stages took that a command settled. */
  save(writes: Writes, { after, events }: Change): void {
    const rows = events.flatMap((event): DurationRow[] => {
      if (event.type !== 'stage.settled' || event.data.outcome === 'skipped') {
        return [];
      }
      const { stageId } = event.data;
      const stage = after.stages.find(({ id }) => id === stageId);
      const [openedAt] = (stage?.reviews ?? [])
        .flatMap(review => (review.openedAt ? [review.openedAt] : []))
        .sort();
      return openedAt
        ? [
            {
              request_type: after.type,
              stage_id: stageId,
              settled_at: event.at,
              working_hours: this.#workingHours(openedAt, event.at),
            },
          ]
        : [];
    });
    writes.insert(TABLE, rows);
  }

  /** The newest durations since an instant. */
  async since(instant: string): Promise<StageDuration[]> {
    const rows: DurationRow[] = await this.#knex<DurationRow>(TABLE)
      .where('settled_at', '>=', instant)
      .orderBy('settled_at', 'desc')
      .limit(MAX_ROWS);
    return rows.map(row => ({
      requestType: row.request_type,
      stageId: row.stage_id,
      workingHours: Number(row.working_hours),
    }));
  }

  /** Forgets what nobody looks at any more. */
  async forgetBefore(instant: string): Promise<void> {
    await this.#knex(TABLE).where('settled_at', '<', instant).delete();
  }

  /** How long the newest answers to requests of a type took since an instant, from their submission. */
  async ofAnswers(requestType: string, instant: string): Promise<number[]> {
    const rows: Array<{ submitted_at: string; decided_at: string }> =
      await this.#knex('requests')
        .where('type', requestType)
        .where('decided_at', '>=', instant)
        .whereNotNull('submitted_at')
        .whereNotIn('status', WITHOUT_ANSWER)
        .orderBy('decided_at', 'desc')
        .limit(MAX_ANSWERS)
        .select('submitted_at', 'decided_at');
    return rows.map(row =>
      this.#workingHours(row.submitted_at, row.decided_at),
    );
  }
}
