import type { Feature, Foundation } from '../Feature';
import { readTimeZone } from '../health/readMonitorSettings';
import { readIndicators } from '../indicators/readIndicators';
import { ExampleHistory } from './ExampleHistory';

const KEY = 'martech.exampleHistory';

/**
 * Development only: gives the example company the 90 days before its first start, so that its pages show what they are
 * for although nobody is called. What is seen from then on is real, or nothing.
 */
export function createExampleFeature(foundation: Foundation): Feature {
  const { config, knex, logger, scheduler } = foundation;
  if (!config.getOptionalBoolean(KEY)) return {};
  if (process.env.NODE_ENV === 'production') {
    logger.warn(`${KEY} is left out: it is invented, and this is production`);
    return {};
  }
  const timeZone = readTimeZone(config);
  const story = ExampleHistory.create({
    knex,
    timeZone,
    indicators: readIndicators(config)
      .filter(({ origin }) => origin === 'company')
      .map(({ id }) => id),
  });
  return {
    async start() {
      await scheduler.scheduleTask({
        id: 'martech-example-history',
        frequency: { seconds: 15 },
        timeout: { minutes: 5 },
        fn: async () => {
          if (await story.tell(new Date())) {
            logger.info('The example company has its history of health');
          }
        },
      });
    },
  };
}
