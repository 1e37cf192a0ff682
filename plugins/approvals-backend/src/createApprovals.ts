import type {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Knex } from 'knex';
import { ActionCalls } from './actions/ActionCalls';
import { registerActions } from './actions/registerActions';
import { CheckpointKeeper } from './audit/CheckpointKeeper';
import { BackgroundWork } from './BackgroundWork';
import { createRules, type Rules } from './createRules';
import { createStores, type Stores } from './database/createStores';
import type { Extensions } from './Extensions';
import { RequestContext } from './http/RequestContext';
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
import { registerPermissions } from './permissions/registerPermissions';
import type { RouterOptions } from './router';
import { StoryTeller } from './seeding/StoryTeller';
import { Actors } from './services/Actors';
import { AdminService } from './services/AdminService';
import { Authorizer } from './services/Authorizer';
import { CommandPreparation } from './services/CommandPreparation';
import { CommandRunner } from './services/CommandRunner';
import { CommandTraffic } from './services/CommandTraffic';
import { DelegationService } from './services/DelegationService';
import { ExpectedDates } from './services/ExpectedDates';
import { ExtensionKeeper } from './services/ExtensionKeeper';
import { FilingService } from './services/FilingService';
import { IdempotentCalls } from './services/IdempotentCalls';
import { CatalogPersonDirectory } from './services/PersonDirectory';
import { PolicyService } from './services/PolicyService';
import { PreferenceService } from './services/PreferenceService';
import { readConfig, type ApprovalsConfig } from './services/readConfig';
import { RecentPersonDirectory } from './services/RecentPersonDirectory';
import { RequestCommands } from './services/RequestCommands';
import { RequestPresenter } from './services/RequestPresenter';
import { RequestReader } from './services/RequestReader';
import { RestrictedFields } from './services/RestrictedFields';
import { RunBuilder } from './services/RunBuilder';
import { readWebhookConfig } from './webhooks/webhookConfig';
import { webhookDeliveriesOf } from './webhooks/webhookEventsOf';
import { WebhookSender } from './webhooks/WebhookSender';

/** What the portal gives to the engine. */
export type ApprovalsEnvironment = {
  knex: Knex;
  extensions: Extensions;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  actionsRegistry: ActionsRegistryService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
  signals: SignalsService;
};

/** Commands, and the worker that delivers what follows from them. */
function createMachinery(
  environment: ApprovalsEnvironment,
  config: ApprovalsConfig,
  stores: Stores,
  rules: Rules,
) {
  const { extensions, logger, notifications, signals } = environment;
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
    deliveriesOf: change => [
      ...deliveriesOf(change, audience),
      ...webhookDeliveriesOf(change, webhooks),
    ],
    onCommitted: () => worker.wake(),
  });
  const extensionKeeper = ExtensionKeeper.create({
    ...stores,
    ...rules,
    runner,
  });
  const deliver = createDeliver({
    handlers,
    channels,
    notifications,
    signals,
    findReaders: createFindReaders({ ...stores, directory, language }),
    sendWebhook: (webhookId, body) => sender.send(webhookId, body),
    findDelegates: createFindDelegates({ ...stores, directory }),
    keepSeeing: createKeepSeeing({
      ...stores,
      actors: Actors.create({ ...stores, directory }),
    }),
    keepTime: createKeepTime({ runner, extensionKeeper, directory }),
  });
  const delegationService = {
    deliveriesOf: (delegation: StoredDelegation, news: DelegationNews) =>
      delegationDeliveries(delegation, news, audience),
    nameOf: (ref: string) => directory.nameOf(ref),
    onCommitted: () => worker.wake(),
  };
  return { directory, runner, worker, deliver, delegationService };
}

/** Composes the engine from its parts. */
export function createApprovals(environment: ApprovalsEnvironment): {
  router: RouterOptions;
  background: BackgroundWork;
  checkpoints: CheckpointKeeper;
} {
  const { knex, httpAuth, auditor, logger, extensions } = environment;
  const config = readConfig(environment.config);
  const rules = createRules(environment, config);
  const stores = createStores({
    knex,
    ...config,
    workingHours: rules.clock.workingHoursBetween,
  });
  const machinery = createMachinery(environment, config, stores, rules);
  const { directory, runner, worker, deliver } = machinery;
  registerPermissions(environment.permissionsRegistry, stores.requests);

  const authorizer = Authorizer.create({
    permissions: environment.permissions,
    registry: environment.permissionsRegistry,
    rememberMilliseconds: config.rememberMilliseconds,
  });
  const builder = RunBuilder.create(rules);
  const expectedDates = ExpectedDates.create({ ...stores, ...rules, logger });
  const presenter = RequestPresenter.create({ ...rules, expectedDates });
  const shared = {
    ...stores,
    ...rules,
    authorizer,
    actors: Actors.create({ ...stores, directory }),
    directory,
    runner,
    builder,
    presenter,
  };
  const recentDirectory = RecentPersonDirectory.create({
    directory,
    milliseconds: config.rememberMilliseconds,
  });
  const checkpoints = CheckpointKeeper.create({
    ...environment,
    ...config.audit,
    store: stores.checkpoints,
  });
  const policies = PolicyService.create(shared);
  const idempotency = IdempotentCalls.create({ store: stores.idempotency });
  const reader = RequestReader.create({
    ...shared,
    restrictedFields: RestrictedFields.create({ ...environment, ...rules }),
    directory: recentDirectory,
    actors: Actors.create({ ...stores, directory: recentDirectory }),
  });
  const commands = RequestCommands.create({ ...shared, logger });
  registerActions(environment.actionsRegistry, {
    calls: ActionCalls.create({ ...environment, ...config, idempotency }),
    reader,
    commands,
  });
  return {
    router: {
      httpAuth,
      allowedServices: config.allowedServices,
      context: RequestContext.create({
        ...config,
        httpAuth,
        auditor,
        idempotency,
      }),
      reader,
      policies,
      delegations: DelegationService.create({
        ...shared,
        ...machinery.delegationService,
      }),
      commands,
      filing: FilingService.create({ ...shared, filers: config.filers }),
      preferences: PreferenceService.create(stores),
      admin: AdminService.create({
        ...shared,
        knex,
        witness: () => checkpoints.witness(),
        onRevived: () => worker.wake(),
      }),
    },
    checkpoints,
    background: BackgroundWork.create({
      ...shared,
      worker,
      deliver,
      logger,
      extensions,
      expectedDates,
      keepPolicies: () => policies.keepRevisions(),
      storyTeller: StoryTeller.create(shared),
    }),
  };
}
