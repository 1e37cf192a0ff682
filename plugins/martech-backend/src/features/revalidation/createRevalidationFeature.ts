import type { Feature, Foundation } from '../Feature';
import { RevalidationOpener } from './RevalidationOpener';
import { RevalidationStore } from './RevalidationStore';

/** An expired validation reopens by itself: a new one is opened for the owners. */
export function createRevalidationFeature(foundation: Foundation): Feature {
  const { filing, knex, logger, notifier, people, scheduler, store } =
    foundation;
  const opener = RevalidationOpener.create({
    ended: RevalidationStore.create(knex),
    filing,
    logger,
    people,
    store,
    onNotice: () => notifier.deliverSoon(),
  });
  return {
    async start() {
      await scheduler.scheduleTask({
        id: 'martech-revalidations',
        frequency: { minutes: 1 },
        timeout: { minutes: 10 },
        fn: async signal => {
          const opened = await opener.open(signal);
          if (opened > 0) logger.info(`${opened} validations were reopened`);
        },
      });
    },
  };
}
