import {
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  notificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import type { JsonObject } from '@backstage/types';
import type {
  ApprovalsSeeder,
  OutcomeHandler,
} from '@passerelle/plugin-approvals-node';
import type { Knex } from 'knex';
import request, { type Test } from 'supertest';
import approvalsPlugin from '../index';
import { companyEntities } from './company';
import { expectReplayed } from './expectReplayed';
import { createOfficeModule, Laptops, officePolicies } from './office';

const BASE = '/api/approvals/v1';

export type OfficeOptions = {
  knex: Knex;
  approvals?: JsonObject;
  handlers?: OutcomeHandler[];
  laptops?: Laptops;
  tell?: (seeder: ApprovalsSeeder) => Promise<void>;
  features?: BackendFeature[];
  /** A catalog of its own, for instance one that fails. */
  catalog?: BackendFeature;
};

/** A person at work, over REST. */
export type Worker = {
  get(path: string): Test;
  post(path: string, body?: object, key?: string): Test;
  put(path: string, body: object): Test;
  delete(path: string): Test;
  /** Sends bytes as they are. */
  postText(path: string, body: string | Buffer): Test;
};

function recordingServices(
  notifications: NotificationSendOptions[],
  signals: unknown[],
): BackendFeature[] {
  return [
    createServiceFactory({
      service: notificationService,
      deps: {},
      factory: () => ({
        send: async sent => {
          notifications.push(sent);
        },
      }),
    }),
    createServiceFactory({
      service: signalsServiceRef,
      deps: {},
      factory: () => ({
        publish: async signal => {
          signals.push(signal);
        },
      }),
    }),
  ];
}

/** Starts a portal with the approval engine and an office that uses it. */
export async function startOffice(options: OfficeOptions) {
  const laptops = options.laptops ?? new Laptops();
  const notifications: NotificationSendOptions[] = [];
  const signals: unknown[] = [];
  const backend = await startTestBackend({
    features: [
      approvalsPlugin,
      createOfficeModule({ ...options, laptops }),
      mockServices.database.factory({ knex: options.knex }),
      mockServices.rootConfig.factory({
        data: {
          approvals: {
            policies: officePolicies,
            admins: ['group:default/directors'],
            services: { allowed: ['plugin:intranet'] },
            permissionCacheSeconds: 0,
            outbox: { maxAttempts: 3, retrySeconds: 0.02 },
            ...options.approvals,
          },
        },
      }),
      options.catalog ??
        catalogServiceMock.factory({ entities: companyEntities }),
      ...recordingServices(notifications, signals),
      ...(options.features ?? []),
    ],
  });
  const withHeader = (test: Test, header: string) =>
    test.set('Authorization', header);
  const worker = (header: string): Worker => ({
    get: path => withHeader(request(backend.server).get(BASE + path), header),
    post: (path, body = {}, key) => {
      const test = request(backend.server).post(BASE + path);
      return withHeader(
        key ? test.set('Idempotency-Key', key) : test,
        header,
      ).send(body);
    },
    postText: (path, body) =>
      withHeader(request(backend.server).post(BASE + path), header)
        .set('Content-Type', 'application/json')
        .serialize(sent => sent)
        .send(body),
    put: (path, body) =>
      withHeader(request(backend.server).put(BASE + path), header).send(body),
    delete: path =>
      withHeader(request(backend.server).delete(BASE + path), header),
  });
  return {
    server: backend.server,
    /** Nothing that a test did may have left a snapshot that its events do not tell. */
    stop: async () => {
      try {
        await expectReplayed(options.knex);
      } finally {
        await backend.stop();
      }
    },
    laptops,
    notifications,
    signals,
    as: (name: string) =>
      worker(mockCredentials.user.header(`user:default/${name}`)),
    asService: (subject: string) =>
      worker(
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.service(subject),
          targetPluginId: 'approvals',
        }),
      ),
  };
}

export type Office = Awaited<ReturnType<typeof startOffice>>;
