import { toolRef } from '../../http/toolRef';
import type { Feature, Foundation } from '../Feature';
import { RatingService } from './RatingService';
import { RatingStore } from './RatingStore';

const RATING = '/v1/tools/:kind/:namespace/:name/rating';

/** Ratings of tools: one per person, and the average by which the finder sorts. */
export function createRatingFeature(foundation: Foundation): Feature {
  const { authorizer, knex, store } = foundation;
  const ratings = RatingService.create({
    ratings: RatingStore.create(knex),
    tools: store,
    authorizer,
  });
  return {
    mount(endpoints) {
      const { router } = endpoints;
      router.get(RATING, async (request, response) => {
        const credentials = await endpoints.user(request);
        response.json(await ratings.read(credentials, toolRef(request.params)));
      });
      router.put(RATING, async (request, response) => {
        const { stars, comment } = request.body;
        await endpoints.command(request, response, credentials =>
          ratings.rate(credentials, toolRef(request.params), {
            stars,
            comment,
          }),
        );
      });
      router.delete(RATING, async (request, response) => {
        await endpoints.command(request, response, credentials =>
          ratings.withdraw(credentials, toolRef(request.params)),
        );
      });
    },
  };
}
