import {
  starCounts,
  type PersonalRating,
  type RatingApi,
  type Stars,
  type ToolRatings,
} from '@passerelle/plugin-martech-common';

/** Ratings of one tool in memory, as `user:default/me` sees them. */
export class FakeRatingApi implements RatingApi {
  readonly #ratings: Map<string, PersonalRating>;

  constructor(others: Record<string, PersonalRating> = {}) {
    this.#ratings = new Map(Object.entries(others));
  }

  async getRatings(): Promise<ToolRatings> {
    const all = [...this.#ratings];
    const sum = all.reduce((total, [, { stars }]) => total + stars, 0);
    return {
      ...(all.length > 0 ? { average: sum / all.length } : {}),
      count: all.length,
      distribution: [...starCounts].reverse().map(stars => ({
        stars,
        count: all.filter(([, rating]) => rating.stars === stars).length,
      })),
      mine: this.#ratings.get('user:default/me'),
      comments: all.flatMap(([author, { comment, ...rest }]) =>
        comment ? [{ ...rest, author, comment }] : [],
      ),
    };
  }

  async rate(
    _ref: string,
    rating: { stars: Stars; comment?: string },
  ): Promise<ToolRatings> {
    const { stars, comment } = rating;
    this.#ratings.set('user:default/me', {
      stars,
      ...(comment ? { comment } : {}),
      at: '2026-11-22T09:00:00.000Z',
    });
    return this.getRatings();
  }

  async withdrawRating(): Promise<ToolRatings> {
    this.#ratings.delete('user:default/me');
    return this.getRatings();
  }
}
