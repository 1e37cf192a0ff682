import { setTimeout as wait } from 'timers/promises';
import type {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { EventsService } from '@backstage/plugin-events-node';
import { SHEET_PROCESSED_TOPIC } from '@passerelle/plugin-martech-common';
import type { IdempotencyStore } from '../database/IdempotencyStore';
import type { CatalogReconciler } from './CatalogReconciler';
import type { OwnerNotifier } from './OwnerNotifier';
import type { Settings } from './readSettings';
import type { Registry } from './Registry';

const FIRST_READ_ATTEMPTS = 30;
const FIRST_READ_WAIT_MILLISECONDS = 2_000;
const SWEEP_BATCH = 500;
const KEY_LIFE_MILLISECONDS = 48 * 3_600_000;
const RUNNING_LIFE_MILLISECONDS = 10 * 60_000;

type Work = {
  events: EventsService;
  keys: IdempotencyStore;
  lifecycle: LifecycleService;
  logger: LoggerService;
  notifier: OwnerNotifier;
  /** Called after the whole catalog was read. */
  onReconciled(): void;
  reconciler: CatalogReconciler;
  registry: Registry;
  scheduler: SchedulerService;
  settings: Settings;
};

/** What the event of the catalog carries, as far as the reconciler needs it. */
function readEntity(payload: unknown): Entity | undefined {
  const entity: unknown =
    typeof payload === 'object' && payload !== null
      ? Reflect.get(payload, 'entity')
      : undefined;
  const isEntity = (value: unknown): value is Entity =>
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'kind') === 'string' &&
    typeof Reflect.get(value, 'metadata') === 'object';
  return isEntity(entity) ? entity : undefined;
}

/** The catalog may answer a little later than this plugin starts. */
async function firstRead(work: Work, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; attempt <= FIRST_READ_ATTEMPTS; attempt += 1) {
    try {
      const tools = await work.reconciler.reconcile(signal);
      work.onReconciled();
      work.logger.info(`The catalog has ${tools} tools`);
      return;
    } catch (error) {
      if (signal.aborted) return;
      work.logger.debug('The catalog does not answer yet', {
        error: String(error),
      });
      await wait(FIRST_READ_WAIT_MILLISECONDS);
    }
  }
  work.logger.warn('The catalog could not be read; the schedule tries again');
}

/** Starts everything that happens without a call: events, the repair of what they lost, expiry, notices. */
export async function startWork(work: Work): Promise<void> {
  const { events, scheduler, reconciler, registry, settings } = work;
  const stop = new AbortController();
  await events.subscribe({
    id: 'martech-registry',
    topics: [SHEET_PROCESSED_TOPIC],
    onEvent: async ({ eventPayload }) => {
      const entity = readEntity(eventPayload);
      if (entity) await reconciler.take(entity);
    },
  });
  work.lifecycle.addStartupHook(() => {
    void firstRead(work, stop.signal);
  });
  work.lifecycle.addShutdownHook(() => stop.abort());

  await scheduler.scheduleTask({
    ...settings.reconcileSchedule,
    id: 'martech-reconcile',
    fn: async signal => {
      await reconciler.reconcile(signal);
      work.onReconciled();
    },
  });
  await scheduler.scheduleTask({
    id: 'martech-sweep',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    fn: async () => {
      await registry.sweep(SWEEP_BATCH, work.logger);
    },
  });
  await scheduler.scheduleTask({
    id: 'martech-notices',
    frequency: { seconds: 15 },
    timeout: { minutes: 5 },
    fn: () => work.notifier.deliver(),
  });
  await scheduler.scheduleTask({
    id: 'martech-prune',
    frequency: { hours: 1 },
    timeout: { minutes: 5 },
    fn: () =>
      work.keys.prune(
        new Date(Date.now() - KEY_LIFE_MILLISECONDS),
        new Date(Date.now() - RUNNING_LIFE_MILLISECONDS),
      ),
  });
}
