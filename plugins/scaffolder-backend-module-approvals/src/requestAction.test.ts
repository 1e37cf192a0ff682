import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import type { JsonObject } from '@backstage/types';
// The action is tried with the engine itself, and not with a copy of what it answers.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import approvalsPlugin from '@passerelle/plugin-approvals-backend';
import { approvalsExtensionPoint } from '@passerelle/plugin-approvals-node';
import { clientOf } from './clientOf';
import { createRequestAction } from './createRequestAction';

jest.setTimeout(60_000);

const officeModule = createBackendModule({
  pluginId: 'approvals',
  moduleId: 'office',
  register(environment) {
    environment.registerInit({
      deps: { approvals: approvalsExtensionPoint },
      async init({ approvals }) {
        approvals.addRequestType({
          id: 'new-service',
          title: { en: 'New service', fr: 'Nouveau service' },
          description: { en: 'A service', fr: 'Un service' },
          subject: 'none',
          schema: {
            type: 'object',
            additionalProperties: false,
            required: ['name'],
            properties: { name: { type: 'string' } },
          },
        });
      },
    });
  },
});

const policies = [
  {
    type: 'new-service',
    stages: [
      {
        id: 'decision',
        title: { en: 'Decision', fr: 'Décision' },
        slots: [{ reviewers: ['user:default/lead'] }],
      },
    ],
  },
];

const person = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { memberOf: [] },
});

/** An approval engine that runs, and the action that speaks to it. */
async function start() {
  const backend = await startTestBackend({
    features: [
      approvalsPlugin,
      officeModule,
      mockServices.rootConfig.factory({ data: { approvals: { policies } } }),
      catalogServiceMock.factory({
        entities: [person('developer'), person('lead')],
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async () => {} }),
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: async () => {} }),
      }),
    ],
  });
  const services = {
    auth: mockServices.auth(),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async id =>
        `http://localhost:${backend.server.port()}/api/${id}`,
    }),
  };
  const as = (name: string) =>
    clientOf(mockCredentials.user(`user:default/${name}`), services);
  return { stop: () => backend.stop(), services, as };
}

describe('the action approvals:request', () => {
  let portal: Awaited<ReturnType<typeof start>>;

  beforeAll(async () => {
    portal = await start();
  });

  afterAll(() => portal.stop());

  /** Runs the step as the scaffolder does, with the defaults of its schema. */
  async function run(
    input: JsonObject,
    options: { task?: string; isDryRun?: boolean; signal?: AbortSignal } = {},
  ) {
    const outputs: Record<string, unknown> = {};
    const action = createRequestAction({ ...portal.services, pollMs: 20 });
    const done = action.handler({
      input: { waitMinutes: 0, continueUnlessApproved: false, ...input },
      logger: mockServices.logger.mock(),
      workspacePath: '',
      task: { id: options.task ?? 'task' },
      step: { id: 'approval' },
      isDryRun: options.isDryRun,
      signal: options.signal,
      checkpoint: async ({ fn }) => await fn(),
      createTemporaryDirectory: async () => '',
      getInitiatorCredentials: async () =>
        mockCredentials.user('user:default/developer'),
      output: (name, value) => {
        outputs[String(name)] = value;
      },
    });
    return { done, outputs };
  }

  async function fileAs(task: string) {
    const { done, outputs } = await run(
      { type: 'new-service', values: { name: task } },
      { task },
    );
    await done;
    return String(outputs.requestId);
  }

  async function decide(
    requestId: string,
    verdict: 'approve' | 'reject' | 'request_changes',
  ) {
    const client = portal.as('lead');
    const { stages, revision } = await client.getRequest(requestId);
    const [{ id: reviewId }] = stages[0].reviews;
    const comment = 'Because';
    await client.decide(requestId, { reviewId, verdict, revision, comment });
  }

  it('files in the name of whoever started the task, and goes on without a wait', async () => {
    const { done, outputs } = await run(
      { type: 'new-service', values: { name: 'shop' } },
      { task: 'first' },
    );
    await done;
    expect(outputs).toMatchObject({
      status: 'in_review',
      isApproved: false,
      link: `/requests/${outputs.requestId}`,
    });
    const filed = await portal.as('lead').getRequest(String(outputs.requestId));
    expect(filed.requester).toBe('user:default/developer');
  });

  it('files once for a task that is resumed, and again for another task', async () => {
    const first = await fileAs('resumed');
    expect(await fileAs('resumed')).toBe(first);
    expect(await fileAs('another')).not.toBe(first);
  });

  it('waits until the request is approved', async () => {
    const requestId = await fileAs('waits');
    const { done, outputs } = await run({ requestId, waitMinutes: 1 });
    setTimeout(() => decide(requestId, 'approve'), 60);
    await done;
    expect(outputs).toMatchObject({ status: 'approved', isApproved: true });
  });

  it('stops the template when the request is rejected, unless it is told to go on', async () => {
    const requestId = await fileAs('rejected');
    await decide(requestId, 'reject');
    const { done } = await run({ requestId });
    await expect(done).rejects.toThrow('is rejected');
    const second = await run({ requestId, continueUnlessApproved: true });
    await second.done;
    expect(second.outputs).toMatchObject({ isApproved: false });
  });

  it('stops when the time is over, and says how to go on', async () => {
    const requestId = await fileAs('slow');
    const { done } = await run({ requestId, waitMinutes: 0.001 });
    await expect(done).rejects.toThrow(
      `it waits for user:default/lead; run the template again with requestId ${requestId}`,
    );
  });

  it('takes neither a request that was sent back nor silence for an approval', async () => {
    const requestId = await fileAs('sent back');
    await decide(requestId, 'request_changes');
    const { done, outputs } = await run({ requestId, waitMinutes: 0.001 });
    await expect(done).rejects.toThrow('not decided yet');
    expect(outputs).toMatchObject({ isApproved: false });
  });

  it('stops waiting when the task is cancelled', async () => {
    const requestId = await fileAs('cancelled');
    const controller = new AbortController();
    const { signal } = controller;
    const { done } = await run({ requestId, waitMinutes: 1 }, { signal });
    setTimeout(() => controller.abort(), 40);
    await expect(done).rejects.toThrow('aborted');
  });

  it('passes refusals of the engine on', async () => {
    const wrong = await run({ type: 'new-service', values: {} });
    await expect(wrong.done).rejects.toThrow('400');
    const unknown = await run({
      requestId: '00000000-0000-4000-8000-000000000000',
    });
    await expect(unknown.done).rejects.toThrow('404');
  });

  it.each([[{}], [{ type: 'new-service', requestId: 'x' }]])(
    'refuses %j',
    async input => {
      await expect((await run(input)).done).rejects.toThrow('Give either');
    },
  );

  it('files nothing in a dry run', async () => {
    const before = await portal.as('developer').listRequests();
    const { done, outputs } = await run(
      { type: 'new-service', values: { name: 'dry' } },
      { task: 'dry', isDryRun: true },
    );
    await done;
    expect(outputs).toEqual({});
    const after = await portal.as('developer').listRequests();
    expect(after.totalItems).toBe(before.totalItems);
  });
});
