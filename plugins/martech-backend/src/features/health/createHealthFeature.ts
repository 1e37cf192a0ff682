import { toolRef } from '../../http/toolRef';
import type { Feature, Foundation } from '../Feature';
import { dayOf, hourOf, HISTORY_DAYS, HISTORY_HOURS } from './calendar';
import { HealthMonitor } from './HealthMonitor';
import { HealthProbe } from './HealthProbe';
import { HealthService } from './HealthService';
import { HealthStore } from './HealthStore';
import { readMonitorSettings, readTimeZone } from './readMonitorSettings';
import { WatchList } from './WatchList';
import { WatchStore } from './WatchStore';

const HOUR_MILLISECONDS = 3_600_000;

/** Watches whether tools work, and tells people. */
export function createHealthFeature(foundation: Foundation): Feature {
  const { authorizer, config, knex, logger, notifier, scheduler, store } =
    foundation;
  const settings = readMonitorSettings(config);
  const timeZone = readTimeZone(config);
  const watches = WatchStore.create(knex, timeZone);
  const service = HealthService.create({
    authorizer,
    store,
    health: HealthStore.create(knex),
    timeZone,
  });

  const startMonitor = async () => {
    const stop = new AbortController();
    const monitor = HealthMonitor.create({
      probe: HealthProbe.create(settings),
      watches,
      store,
      settings,
      signals: foundation.signals,
      logger,
      onNotice: () => notifier.deliverSoon(),
    });
    const list = WatchList.create({
      knex,
      watches,
      intervalMilliseconds: settings.intervalMilliseconds,
    });
    // In every replica: each takes what is due, and no two of them the same.
    await scheduler.scheduleTask({
      id: 'martech-monitor',
      scope: 'local',
      frequency: { seconds: 10 },
      timeout: { minutes: 2 },
      fn: async () => {
        await list.refresh(new Date());
        monitor.work(stop.signal);
      },
    });
    foundation.lifecycle.addShutdownHook(() => stop.abort());
  };

  return {
    mount(endpoints) {
      endpoints.router.get(
        '/v1/tools/:kind/:namespace/:name/health',
        async (request, response) => {
          const ref = toolRef(request.params);
          response.json(
            await service.health(await endpoints.user(request), ref),
          );
        },
      );
    },
    async start() {
      await scheduler.scheduleTask({
        id: 'martech-health-retention',
        frequency: { hours: 1 },
        timeout: { minutes: 5 },
        fn: () => {
          const oldest = new Date(
            Date.now() - HISTORY_DAYS * 24 * HOUR_MILLISECONDS,
          );
          const hour = new Date(Date.now() - HISTORY_HOURS * HOUR_MILLISECONDS);
          return watches.prune({
            day: dayOf(oldest, timeZone),
            hour: hourOf(hour),
            at: oldest.toISOString(),
          });
        },
      });
      if (settings.enabled) await startMonitor();
      else {
        logger.info(
          'Tools are not watched: martech.monitor.enabled is not set',
        );
      }
    },
  };
}
