import type {
  AuthService,
  DiscoveryService,
  HttpRouterService,
  LifecycleService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { Config } from '@backstage/config';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { ApprovalsFiling } from '@passerelle/plugin-approvals-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Router } from 'express';
import type { Knex } from 'knex';
import type { ToolFinder } from '../database/ToolFinder';
import type { ToolStore } from '../database/ToolStore';
import type { Endpoints } from '../http/Endpoints';
import type { Authorizer } from '../services/Authorizer';
import type { OwnerNotifier } from '../services/OwnerNotifier';
import type { People } from '../services/People';
import type { QuestionReader } from '../services/QuestionReader';
import type { Settings } from '../services/readSettings';
import type { Registry } from '../services/Registry';
import type { ToolService } from '../services/ToolService';
import type { DefinitionInspector } from './apis/DefinitionInspector';
import type { ReconcileClock } from './metrics/ReconcileClock';
import type { ApiDescriber } from './registration/ApiDescriber';
import type { PortalTools } from './registration/PortalTools';

/** What the parts of the registry are built on. */
export type Foundation = {
  actionsRegistry: ActionsRegistryService;
  auth: AuthService;
  authorizer: Authorizer;
  catalog: CatalogService;
  config: Config;
  /** Reads the definitions that the portal keeps. */
  describer: ApiDescriber;
  discovery: DiscoveryService;
  events: EventsService;
  /** Opens requests for people. */
  filing: ApprovalsFiling;
  finder: ToolFinder;
  httpRouter: HttpRouterService;
  /** Reads definitions of APIs. */
  inspector: DefinitionInspector;
  knex: Knex;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  notifier: OwnerNotifier;
  people: People;
  permissions: PermissionsService;
  /** The tools that the portal manages, to be registered and changed. */
  portalTools: PortalTools;
  questions: QuestionReader;
  /** When the catalog was last read as a whole. */
  reconciles: ReconcileClock;
  registry: Registry;
  scheduler: SchedulerService;
  settings: Settings;
  signals: SignalsService;
  store: ToolStore;
  tools: ToolService;
};

/** One part of the registry: its routes, and what it does without a call. */
export type Feature = {
  /** Adds routes behind the check of the contract; before those of single tools, so that a fixed path comes first. */
  mount?(endpoints: Endpoints): void;
  /** Adds routes that carry their own proof of who asks, and that `httpRouter` lets in without a token. */
  mountOpen?(router: Router): void;
  /** Starts schedules and subscriptions, once the routes stand. */
  start?(): Promise<void>;
};
