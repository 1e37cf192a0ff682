import type { MetricsServiceObservableCallback } from '@backstage/backend-plugin-api/alpha';
import type { Feature, Foundation } from '../Feature';
import { readMonitorSettings } from '../health/readMonitorSettings';
import { FigureStore, type Figures } from './FigureStore';
import { monitorLag, registryGauges } from './registryGauges';

/** Statuses of many tools are counted once for several collectors. */
const FRESH_MILLISECONDS = 30_000;

/** Reads the figures, and shares what was read for a while. */
function rememberFigures(store: FigureStore): () => Promise<Figures> {
  let figures: Promise<Figures> | undefined;
  let freshUntil = 0;
  return () => {
    const now = Date.now();
    if (!figures || now >= freshUntil) {
      freshUntil = now + FRESH_MILLISECONDS;
      figures = store.read(new Date(now));
    }
    return figures;
  };
}

/** Tells operators how the registry is doing; nothing is asked of the database until somebody collects it. */
export function createMetricsFeature(foundation: Foundation): Feature {
  const { config, knex, lifecycle, metrics, reconciles } = foundation;
  const figures = rememberFigures(FigureStore.create(knex));

  const observe = (
    { name, ...options }: { name: string; description: string; unit?: string },
    callback: MetricsServiceObservableCallback,
  ) => {
    const { description, unit } = options;
    const gauge = metrics.createObservableGauge(name, { description, unit });
    gauge.addCallback(callback);
    lifecycle.addShutdownHook(() => gauge.removeCallback(callback));
  };

  return {
    async start() {
      const isWatching = readMonitorSettings(config).enabled;
      for (const gauge of [
        ...registryGauges,
        ...(isWatching ? [monitorLag] : []),
      ]) {
        observe(gauge, async result => {
          for (const { value, ...labels } of gauge.read(await figures())) {
            result.observe(value, labels);
          }
        });
      }
      observe(
        {
          name: 'martech.reconcile.age',
          description: 'Since this replica last read the whole catalog',
          unit: 's',
        },
        result => {
          const age = reconciles.ageSeconds();
          if (age !== undefined) result.observe(age);
        },
      );
    },
  };
}
