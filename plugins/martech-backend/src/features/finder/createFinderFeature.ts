import type { Feature, Foundation } from '../Feature';
import { searchIndexFor } from '../../database/SearchIndex';
import { SearchRebuilder } from '../../database/SearchRebuilder';

/** Keeps what the finder reads in line with the words of this version of the portal, and at hand. */
export function createFinderFeature({
  finder,
  knex,
  lifecycle,
  logger,
}: Foundation): Feature {
  const rebuilder = SearchRebuilder.create(knex, searchIndexFor(knex));
  return {
    async start() {
      const stop = new AbortController();
      lifecycle.addShutdownHook(() => stop.abort());
      lifecycle.addStartupHook(() => {
        finder.warmUp().catch(error => {
          logger.warn('The first question reads what is found by', error);
        });
        rebuilder
          .run(stop.signal)
          .then(tools => {
            if (tools > 0) logger.info(`Indexed ${tools} tools by new words`);
          })
          .catch(error => {
            if (stop.signal.aborted) return;
            logger.error(
              'The index of the finder could not be brought up to date; the next start goes on',
              error,
            );
          });
      });
    },
  };
}
