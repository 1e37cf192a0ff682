import { toolStatuses } from '@passerelle/plugin-martech-common';
import type { Feature, Foundation } from '../Feature';
import { readMonitorSettings } from '../health/readMonitorSettings';
import { FigureStore, type Figures } from './FigureStore';

/** Statuses of many tools are counted once for several collectors. */
const FRESH_MILLISECONDS = 30_000;

/** Tells operators how the registry is doing; nothing is asked of the database until somebody collects it. */
export function createMetricsFeature(foundation: Foundation): Feature {
  const { config, knex, lifecycle, metrics, reconciles } = foundation;
  const store = FigureStore.create(knex);
  let figures: Promise<Figures> | undefined;
  let freshUntil = 0;
  const read = () => {
    const now = Date.now();
    if (!figures || now >= freshUntil) {
      freshUntil = now + FRESH_MILLISECONDS;
      figures = store.read(new Date(now));
    }
    return figures;
  };

  const gauge = (
    name: string,
    options: { description: string; unit?: string },
    observe: (
      result: (value: number, status?: string) => void,
    ) => Promise<void> | void,
  ) => {
    const observed = metrics.createObservableGauge(name, options);
    const callback = (result: {
      observe(value: number, labels?: { status: string }): void;
    }) =>
      observe((value, status) =>
        result.observe(value, status === undefined ? undefined : { status }),
      );
    observed.addCallback(callback);
    lifecycle.addShutdownHook(() => observed.removeCallback(callback));
  };

  return {
    async start() {
      gauge(
        'martech.tools',
        { description: 'Tools, by status' },
        async tell => {
          const { tools } = await read();
          for (const status of toolStatuses) {
            tell(
              tools.find(known => known.status === status)?.count ?? 0,
              status,
            );
          }
        },
      );
      gauge(
        'martech.outbox.waiting',
        { description: 'Messages to owners that wait to be sent' },
        async tell => tell((await read()).outbox.waiting),
      );
      gauge(
        'martech.outbox.dead',
        { description: 'Messages to owners that failed for good' },
        async tell => tell((await read()).outbox.dead),
      );
      gauge(
        'martech.outbox.oldest_age',
        { description: 'How late the oldest waiting message is', unit: 's' },
        async tell => tell((await read()).outbox.oldestSeconds),
      );
      if (readMonitorSettings(config).enabled) {
        gauge(
          'martech.monitor.lag',
          {
            description: 'How late the look at a tool is that is due longest',
            unit: 's',
          },
          async tell => tell((await read()).monitorLagSeconds),
        );
      }
      gauge(
        'martech.reconcile.age',
        {
          description: 'Since this replica last read the whole catalog',
          unit: 's',
        },
        tell => {
          const age = reconciles.ageSeconds();
          if (age !== undefined) tell(age);
        },
      );
    },
  };
}
