import { createBackendModule } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { approvalsExtensionPoint } from '@passerelle/plugin-approvals-node';
import { eventually } from './__testUtils__/eventually';
import { Laptops, officePolicies } from './__testUtils__/office';
import { startOffice, type Office } from './__testUtils__/startOffice';

jest.setTimeout(30_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const [leavePolicy] = officePolicies;
const laptopPolicy = {
  type: 'laptop',
  stages: [
    {
      id: 'hr',
      title: { en: 'HR', fr: 'RH' },
      slots: [{ reviewers: ['group:default/hr'] }],
    },
  ],
};

describe.each(databases.eachSupportedId())(
  'the owner of what an approved request is about on %s',
  (...[id]) => {
    let office: Office;
    let tellChange: (ref: string) => Promise<void>;
    const laptops = new Laptops();

    beforeAll(async () => {
      office = await startOffice({
        knex: await databases.init(id),
        laptops,
        approvals: { policies: [leavePolicy, laptopPolicy] },
        features: [
          createBackendModule({
            pluginId: 'approvals',
            moduleId: 'store-room',
            register(environment) {
              environment.registerInit({
                deps: { approvals: approvalsExtensionPoint },
                async init({ approvals }) {
                  approvals.addSubjectChangeSource({
                    start: async onChanged => {
                      tellChange = onChanged;
                    },
                  });
                },
              });
            },
          }),
        ],
      });
    });

    afterAll(async () => {
      await office.stop();
    });

    async function approve(laptop: string): Promise<string> {
      laptops.set(laptop, { price: 900 }, 'user:default/boss');
      const { body } = await office.as('worker').post('/requests', {
        type: 'laptop',
        subjectRef: `resource:default/${laptop}`,
        values: { why: 'x' },
      });
      const link = `/requests/${body.id}`;
      await office.as('hr-one').post(`${link}/decisions`, {
        reviewId: body.stages[0].reviews[0].id,
        verdict: 'approve',
        revision: 1,
      });
      return link;
    }
    const report = (who: string, link: string) =>
      office.as(who).post(`${link}/fulfilment`, { status: 'done' });
    const revoke = (who: string, link: string) =>
      office.as(who).post(`${link}/revoke`, { comment: 'Left the team' });
    const handOver = (laptop: string) =>
      laptops.set(laptop, { price: 900 }, 'user:default/stranger');
    const statusFor = async (who: string, link: string) =>
      (await office.as(who).get(link)).status;

    it('is the one of now when somebody acts as the owner', async () => {
      const link = await approve('thin');
      expect((await report('boss', link)).status).toBe(200);
      handOver('thin');
      expect((await revoke('boss', link)).status).toBe(404);
      const { body } = await office.as('stranger').get(link);
      expect(body.grant.status).toBe('active');
      expect((await revoke('stranger', link)).status).toBe(200);
    });

    it('sees it as soon as they own it, and who did no longer does', async () => {
      const links = [await approve('fat'), await approve('fat')];
      const other = await approve('small');
      for (const link of links) {
        expect(await statusFor('boss', link)).toBe(200);
        expect(await statusFor('stranger', link)).toBe(404);
      }
      handOver('fat');
      await tellChange('resource:default/fat');
      for (const link of links) {
        await eventually(async () =>
          expect(await statusFor('stranger', link)).toBe(200),
        );
        expect(await statusFor('boss', link)).toBe(404);
        const { body } = await office.as('stranger').get(link);
        expect(body).toMatchObject({
          waitingFor: ['user:default/stranger'],
          allowedActions: expect.arrayContaining(['fulfil']),
        });
      }
      expect(await statusFor('boss', other)).toBe(200);

      await eventually(() =>
        expect(
          office.notifications.filter(
            ({ recipients, payload }) =>
              JSON.stringify(recipients).includes('stranger') &&
              links.some(link => payload.link?.endsWith(link)),
          ),
        ).toHaveLength(links.length),
      );
    });
  },
);
