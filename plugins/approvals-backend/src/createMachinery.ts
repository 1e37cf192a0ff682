import { type Rules } from './createRules';
import { type Stores } from './database/createStores';
import type { StoredDelegation } from './database/DelegationStore';
import { createDeliver } from './outbox/createDeliver';
import { createKeepTime } from './outbox/createKeepTime';
import { createFindDelegates } from './outbox/delegatesOf';
import {
  delegationDeliveries,
  type DelegationNews,
} from './outbox/delegationDeliveries';
import { deliveriesOf } from './outbox/deliveriesOf';
import { createKeepSeeing } from './outbox/keepSeeing';
import { OutboxWorker } from './outbox/OutboxWorker';
import { createFindReaders } from './outbox/readersByLanguage';
import { Actors } from './services/Actors';
import { CommandPreparation } from './services/CommandPreparation';
import { CommandRunner } from './services/CommandRunner';
import { CommandTraffic } from './services/CommandTraffic';
import { ExtensionKeeper } from './services/ExtensionKeeper';
import { CatalogPersonDirectory } from './services/PersonDirectory';
import { RecentPersonDirectory } from './services/RecentPersonDirectory';
import { type ApprovalsConfig } from './services/readConfig';
import { readWebhookConfig } from './webhooks/webhookConfig';
import { webhookDeliveriesOf } from './webhooks/webhookEventsOf';
import { WebhookSender } from './webhooks/WebhookSender';
import type { ApprovalsEnvironment } from './ApprovalsEnvironment';
import { OutcomeMetrics } from './observability/OutcomeMetrics';
import { traceDeliver } from './observability/traceDeliver';

/** Commands, and the worker that delivers what follows from them. */
export function createMachinery(
  environment: ApprovalsEnvironment,
  config: ApprovalsConfig,
  stores: Stores,
  rules: Rules,
) {
  const { extensions, logger, notifications, signals, tracing } = environment;
  const { handlers, channels } = extensions;
  const { admins, notifies, defaultLanguage: language } = config;
  const directory = CatalogPersonDirectory.create({ ...environment, admins });
  const { warnDays } = config;
  const audience = {
    handlers,
    channels,
    admins,
    language,
    notifies,
    warnDays,
    dayOf: rules.dayOf,
  };
  const { webhooks, client } = readWebhookConfig(
    environment.config,
    extensions.requestTypes,
  );
  const sender = WebhookSender.create({ webhooks, client });
  const outcomeMetrics = OutcomeMetrics.create({ ...environment, ...rules });
  const traffic = CommandTraffic.create();
  const worker = OutboxWorker.create({
    store: stores.outbox,
    logger,
    ...config.outbox,
    areCommandsFlowing: () => traffic.isFlowing(),
  });
  const runner = CommandRunner.create({
    store: stores.requests,
    preparation: CommandPreparation.create({ ...stores, ...rules, admins }),
    traffic,
    tracing,
    deliveriesOf: change => [
      ...deliveriesOf(change, audience),
      ...webhookDeliveriesOf(change, webhooks),
    ],
    onCommitted: change => {
      outcomeMetrics.record(change);
      worker.wake();
    },
  });
  const extensionKeeper = ExtensionKeeper.create({
    ...stores,
    ...rules,
    runner,
  });
  const deliver = traceDeliver(
    tracing,
    createDeliver({
      handlers,
      channels,
      notifications,
      signals,
      findReaders: createFindReaders({ ...stores, directory, language }),
      sendWebhook: (webhookId, body) => sender.send(webhookId, body),
      // Who is told decides nothing: whoever stands in for somebody is looked up once for many deliveries.
      findDelegates: createFindDelegates({
        ...stores,
        directory: RecentPersonDirectory.create({
          directory,
          milliseconds: config.rememberMilliseconds,
        }),
      }),
      keepSeeing: createKeepSeeing({
        ...stores,
        actors: Actors.create({ ...stores, directory }),
      }),
      keepTime: createKeepTime({ runner, extensionKeeper, directory }),
    }),
  );
  const delegationService = {
    deliveriesOf: (delegation: StoredDelegation, news: DelegationNews) =>
      delegationDeliveries(delegation, news, audience),
    nameOf: (ref: string) => directory.nameOf(ref),
    onCommitted: () => worker.wake(),
  };
  return { directory, runner, worker, deliver, delegationService };
}
