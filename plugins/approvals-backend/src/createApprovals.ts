import { ActionCalls } from './actions/ActionCalls';
import { registerActions } from './actions/registerActions';
import { CheckpointKeeper } from './audit/CheckpointKeeper';
import { BackgroundWork } from './BackgroundWork';
import { createRules } from './createRules';
import { createStores } from './database/createStores';
import { RequestContext } from './http/RequestContext';
import { registerPermissions } from './permissions/registerPermissions';
import type { RouterOptions } from './router';
import { StoryTeller } from './seeding/StoryTeller';
import { Actors } from './services/Actors';
import { AdminService } from './services/AdminService';
import { Authorizer } from './services/Authorizer';
import { DelegationService } from './services/DelegationService';
import { ExpectedDates } from './services/ExpectedDates';
import { FilingService } from './services/FilingService';
import { IdempotentCalls } from './services/IdempotentCalls';
import { PolicyService } from './services/PolicyService';
import { PreferenceService } from './services/PreferenceService';
import { readConfig } from './services/readConfig';
import { RecentPersonDirectory } from './services/RecentPersonDirectory';
import { RequestCommands } from './services/RequestCommands';
import { RequestPresenter } from './services/RequestPresenter';
import { RequestReader } from './services/RequestReader';
import { RestrictedFields } from './services/RestrictedFields';
import { RunBuilder } from './services/RunBuilder';
import type { ApprovalsEnvironment } from './ApprovalsEnvironment';
import { createMachinery } from './createMachinery';
import { QueueGauges } from './observability/QueueGauges';

/** Composes the engine from its parts. */
export function createApprovals(environment: ApprovalsEnvironment): {
  router: RouterOptions;
  background: BackgroundWork;
  checkpoints: CheckpointKeeper;
  gauges: QueueGauges;
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
    expectedDates,
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
    gauges: QueueGauges.create({ ...environment, ...stores, ...rules }),
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
