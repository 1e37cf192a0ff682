import type { Knex } from 'knex';
import type { JsonObject } from '@backstage/types';
import type { RequestState } from '../engine/types';
import type { Change } from './Work';
import type { RevisionRow } from './rows';
import type { Writes } from './Writes';

const TABLE = 'request_revisions';

/** What reviewers judge at one revision: the values, and the sheet of the subject. */
export type RevisionText = { values: JsonObject; subject?: JsonObject };

function textOf(state: RequestState): string {
  const { values, subject } = state;
  return JSON.stringify({ values, ...(subject && { subject: subject.data }) });
}

/** The text of every revision, for the difference between two of them. */
export class RevisionStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): RevisionStore {
    return new RevisionStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Keeps the text that a command left behind, when it changed. */
  save(writes: Writes, { before, after }: Change): void {
    // Most commands leave both as they are, and long texts cost time.
    const isUntouched =
      before?.revision === after.revision &&
      before.values === after.values &&
      before.subject === after.subject;
    if (isUntouched) {
      return;
    }
    const text = textOf(after);
    const isSame =
      before?.revision === after.revision && textOf(before) === text;
    if (!isSame) {
      const row = { request_id: after.id, revision: after.revision, text };
      writes.upsert(TABLE, ['request_id', 'revision'], [row]);
    }
  }

  async find(
    requestId: string,
    revision: number,
  ): Promise<RevisionText | undefined> {
    const row: RevisionRow | undefined = await this.#knex<RevisionRow>(TABLE)
      .where({ request_id: requestId, revision })
      .first();
    return row && JSON.parse(row.text);
  }
}
