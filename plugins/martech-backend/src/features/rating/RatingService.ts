import { NotFoundError } from '@backstage/errors';
import type {
  EntityRef,
  Stars,
  ToolRatings,
} from '@passerelle/plugin-martech-common';
import type { ToolStore } from '../../database/ToolStore';
import type { Authorizer, UserCredentials } from '../../services/Authorizer';
import type { RatingStore } from './RatingStore';

/** What people say of tools. Whoever sees tools may rate them, in their own name. */
export class RatingService {
  readonly #ratings: RatingStore;
  readonly #tools: ToolStore;
  readonly #authorizer: Authorizer;

  static create(options: {
    ratings: RatingStore;
    tools: ToolStore;
    authorizer: Authorizer;
  }): RatingService {
    return new RatingService(
      options.ratings,
      options.tools,
      options.authorizer,
    );
  }

  private constructor(
    ratings: RatingStore,
    tools: ToolStore,
    authorizer: Authorizer,
  ) {
    this.#ratings = ratings;
    this.#tools = tools;
    this.#authorizer = authorizer;
  }

  /** @throws NotFoundError when there is no such tool. */
  async read(
    credentials: UserCredentials,
    ref: EntityRef,
  ): Promise<ToolRatings> {
    await this.#authorizer.viewer(credentials);
    if (!(await this.#tools.find(ref))) {
      throw new NotFoundError(`There is no tool ${ref}`);
    }
    return this.#ratings.read(ref, credentials.principal.userEntityRef);
  }

  /** Says it, or says it anew: one rating per person. A comment of blanks is none. */
  async rate(
    credentials: UserCredentials,
    ref: EntityRef,
    rating: { stars: Stars; comment?: string },
  ): Promise<ToolRatings> {
    await this.#authorizer.reader(credentials);
    const person = credentials.principal.userEntityRef;
    const comment = rating.comment?.trim();
    await this.#ratings.put(ref, person, {
      stars: rating.stars,
      ...(comment ? { comment } : {}),
      at: new Date().toISOString(),
    });
    return this.#ratings.read(ref, person);
  }

  /** Takes back what the person said; nothing happens when they said nothing. */
  async withdraw(
    credentials: UserCredentials,
    ref: EntityRef,
  ): Promise<ToolRatings> {
    await this.#authorizer.reader(credentials);
    const person = credentials.principal.userEntityRef;
    await this.#ratings.remove(ref, person);
    return this.#ratings.read(ref, person);
  }
}
