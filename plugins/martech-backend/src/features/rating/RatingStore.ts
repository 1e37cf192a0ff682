import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  starCounts,
  type EntityRef,
  type PersonalRating,
  type Stars,
  type ToolRatings,
} from '@passerelle/plugin-martech-common';
import { TOOLS, type ToolRow } from '../../database/rows';

const RATINGS = 'tool_ratings';
const MAX_COMMENTS = 10;

type RatingRow = {
  ref: string;
  person: string;
  stars: number;
  comment: string | null;
  at: string;
};

/** Reads a row: the number of stars was checked when it was written. */
function readRow(row: RatingRow): PersonalRating & { author: EntityRef } {
  return {
    author: row.person,
    stars: row.stars as Stars,
    ...(row.comment === null ? {} : { comment: row.comment }),
    at: row.at,
  };
}

/** What people say of tools; the average on the tool is right whenever a rating is. */
export class RatingStore {
  readonly #knex: Knex;

  static create(knex: Knex): RatingStore {
    return new RatingStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @throws NotFoundError when there is no such tool. */
  async put(
    ref: EntityRef,
    person: EntityRef,
    rating: PersonalRating,
  ): Promise<void> {
    const { stars, comment = null, at } = rating;
    await this.#change(ref, async trx => {
      await trx<RatingRow>(RATINGS)
        .insert({ ref, person, stars, comment, at })
        .onConflict(['ref', 'person'])
        .merge();
    });
  }

  /** @throws NotFoundError when there is no such tool. */
  async remove(ref: EntityRef, person: EntityRef): Promise<void> {
    await this.#change(ref, async trx => {
      await trx<RatingRow>(RATINGS).where({ ref, person }).delete();
    });
  }

  async read(ref: EntityRef, person: EntityRef): Promise<ToolRatings> {
    const rows = await this.#knex<RatingRow>(RATINGS)
      .where({ ref })
      .groupBy('stars')
      .select('stars')
      .count<Array<{ stars: number; count: number | string }>>({ count: '*' });
    const mine = await this.#knex<RatingRow>(RATINGS)
      .where({ ref, person })
      .first();
    const comments = await this.#knex<RatingRow>(RATINGS)
      .where({ ref })
      .whereNotNull('comment')
      .orderBy([{ column: 'at', order: 'desc' }, { column: 'person' }])
      .limit(MAX_COMMENTS);
    const counts = new Map(rows.map(row => [row.stars, Number(row.count)]));
    const distribution = [...starCounts]
      .reverse()
      .map(stars => ({ stars, count: counts.get(stars) ?? 0 }));
    const count = distribution.reduce((sum, entry) => sum + entry.count, 0);
    const sum = distribution.reduce(
      (total, entry) => total + entry.stars * entry.count,
      0,
    );
    return {
      ...(count > 0 ? { average: Math.round((sum / count) * 100) / 100 } : {}),
      count,
      distribution,
      ...(mine ? { mine: withoutAuthor(mine) } : {}),
      comments: comments.map(row => ({
        ...readRow(row),
        comment: row.comment ?? '',
      })),
    };
  }

  /** Two people who rate one tool at once wait for each other at its row: neither is left out of the average. */
  async #change(
    ref: EntityRef,
    work: (trx: Knex.Transaction) => Promise<void>,
  ): Promise<void> {
    await this.#knex.transaction(async trx => {
      const tool = await trx<ToolRow>(TOOLS)
        .where({ ref })
        .whereNull('removed_at')
        .forUpdate()
        .first('id');
      if (!tool) throw new NotFoundError(`There is no tool ${ref}`);
      await work(trx);
      const [{ count }] = await trx(RATINGS).where({ ref }).count({
        count: '*',
      });
      const [{ sum }] = await trx(RATINGS).where({ ref }).sum({ sum: 'stars' });
      const total = Number(count);
      await trx<ToolRow>(TOOLS)
        .where({ id: tool.id })
        .update({
          rating_count: total,
          rating_hundredths:
            total === 0 ? 0 : Math.round((Number(sum) / total) * 100),
        });
    });
  }
}

function withoutAuthor(row: RatingRow): PersonalRating {
  const { author: _author, ...rating } = readRow(row);
  return rating;
}
