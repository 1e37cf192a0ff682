import {
  createBackendPlugin,
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  readRefusal,
  type FileRequestInput,
} from '@passerelle/plugin-approvals-common';
import {
  approvalsFilingServiceRef,
  type ApprovalsFiling,
} from '@passerelle/plugin-approvals-node';
import type { Knex } from 'knex';
import { eventually } from './__testUtils__/eventually';
import {
  createLicencesModule,
  licencePolicies,
} from './__testUtils__/licences';
import { Laptops, officePolicies } from './__testUtils__/office';
import { startOffice, type Office } from './__testUtils__/startOffice';

jest.setTimeout(12_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const reason = {
  en: 'It has not been looked at for a year',
  fr: 'Il n’a pas été vérifié depuis un an',
};
const inspect = (
  name: string,
  more: Partial<FileRequestInput> = {},
): FileRequestInput => ({
  type: 'inspection',
  subjectRef: `resource:default/${name}`,
  values: {},
  requester: 'user:default/worker',
  reason,
  key: `inspection:${name}:2026`,
  ...more,
});

/** What only services say. */
const unsaid = { requester: undefined, reason: undefined, key: undefined };

describe.each(databases.eachSupportedId())(
  'a request that a service files for a person on %s',
  (...[id]) => {
    let knex: Knex;
    let office: Office;
    let filing: ApprovalsFiling;
    const laptops = new Laptops();
    const file = (service: string, body: object) =>
      office.asService(service).post('/service/requests', body);

    /** Another plugin of the portal, which uses the client. */
    const storeRoom = createBackendPlugin({
      pluginId: 'store-room',
      register(environment) {
        environment.registerInit({
          deps: { client: approvalsFilingServiceRef },
          async init({ client }) {
            filing = client;
          },
        });
      },
    });

    beforeAll(async () => {
      for (const name of ['old', 'older', 'oldest', 'raced', 'taken']) {
        laptops.set(name, { price: 1, state: 'worn' }, 'group:default/hr');
      }
      knex = await databases.init(id);
      office = await startOffice({
        knex,
        laptops,
        features: [
          createLicencesModule(laptops),
          storeRoom,
          createServiceFactory({
            service: coreServices.discovery,
            deps: {},
            factory: () =>
              mockServices.discovery.mock({
                getBaseUrl: async pluginId =>
                  `http://localhost:${office.server.port()}/api/${pluginId}`,
              }),
          }),
        ],
        approvals: {
          policies: [...officePolicies, ...licencePolicies],
          filers: ['plugin:store-room'],
        },
      });
    });

    afterAll(async () => {
      await office.stop();
    });

    it('is theirs, names the service in the trail, and tells them why', async () => {
      const filed = await filing.file(inspect('old'));
      expect(filed).toMatchObject({
        status: 'in_review',
        requester: 'user:default/worker',
        filedBy: { service: 'plugin:store-room', reason },
      });
      const path = `/requests/${filed.id}`;
      const worker = office.as('worker');
      const { body: events } = await worker.get(`${path}/events`);
      expect(events.items.map(({ actor }: { actor: string }) => actor)).toEqual(
        events.items.map(() => 'plugin:store-room'),
      );
      expect(events.items[0].data).toMatchObject({
        requester: 'user:default/worker',
        reason,
      });
      await eventually(() => {
        expect(office.notifications).toContainEqual(
          expect.objectContaining({
            recipients: expect.objectContaining({
              entityRef: ['user:default/worker'],
            }),
            payload: expect.objectContaining({
              title: 'Le portail a ouvert une demande pour vous',
              description: expect.stringContaining(reason.fr),
            }),
          }),
        );
      });
      const withdrawn = await worker.post(`${path}/withdraw`);
      expect(withdrawn.body.status).toBe('withdrawn');
    });

    it('is filed once per key, whatever became of it', async () => {
      const input = inspect('older');
      const first = await file('plugin:store-room', input);
      const again = await file('plugin:store-room', input);
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(again.body.id).toBe(first.body.id);
      await office.as('worker').post(`/requests/${first.body.id}/withdraw`);
      const later = await file('plugin:store-room', input);
      expect(later.body).toMatchObject({
        id: first.body.id,
        status: 'withdrawn',
      });
      for (const other of [
        { requester: 'user:default/boss' },
        { subjectRef: 'resource:default/oldest' },
        { type: 'licence' },
      ]) {
        const refused = await file('plugin:store-room', { ...input, ...other });
        expect([refused.status, refused.body.error.code]).toEqual([
          409,
          'filing-key-reused',
        ]);
      }
    });

    it('is one request when the same call comes several times at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 4 }, () =>
          file('plugin:store-room', inspect('raced')),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([
        200, 200, 200, 201,
      ]);
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    });

    it('meets the same rules as one that they file', async () => {
      const taken = inspect('taken', { key: 'taken' });
      const { body: first } = await office
        .as('boss')
        .post('/requests', { ...taken, ...unsaid });
      const refusal = await filing.file(taken).catch(readRefusal);
      expect(refusal).toMatchObject({
        code: 'open-already',
        params: { request: first.id },
      });
      const leave = { type: 'leave', subjectRef: undefined };
      const wrong = await file('plugin:store-room', inspect('x', leave));
      expect([wrong.status, wrong.body.error.code]).toEqual([
        400,
        'invalid-values',
      ]);
      // The boss has no manager.
      const values = { days: 2 };
      const requester = 'user:default/boss';
      const alone = await file(
        'plugin:store-room',
        inspect('x', { ...leave, values, requester }),
      );
      expect([alone.status, alone.body.error.code]).toEqual([
        409,
        'no-reviewer',
      ]);
    });

    it.each([
      ['a service that may only read', 'plugin:intranet'],
      ['another service', 'plugin:catalog'],
    ])('is refused to %s', async (_, service) => {
      const { status, body } = await file(service, inspect('oldest'));
      expect([status, body.error.code]).toEqual([403, 'filers-only']);
    });

    it('is refused to people, admins too', async () => {
      const { status, body } = await office
        .as('director')
        .post('/service/requests', inspect('oldest'));
      expect([status, body.error.code]).toEqual([403, 'filers-only']);
    });

    it('gives no service the right to read', async () => {
      const { status } = await office
        .asService('plugin:store-room')
        .get('/requests');
      expect(status).toBe(403);
    });

    it.each([
      [{ requester: 'group:default/hr' }, 'requester-unknown'],
      [{ requester: 'user:default/nobody' }, 'requester-unknown'],
      [{ key: 'clé' }, 'invalid-body'],
      [{ reason: { en: 'Because' } }, 'invalid-body'],
      [{ draft: true }, 'invalid-body'],
    ])('is refused with %j', async (more, code) => {
      const body = { ...inspect('oldest'), ...more };
      const answer = await file('plugin:store-room', body);
      expect([answer.status, answer.body.error.code]).toEqual([400, code]);
    });
  },
);
