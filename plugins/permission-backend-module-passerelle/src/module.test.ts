import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { approvalsAdminPermission } from '@passerelle/plugin-approvals-common';
import { martechToolReadPermission } from '@passerelle/plugin-martech-common';
import request from 'supertest';
import permissionModulePasserelle from './index';

describe('the policy in a back end', () => {
  it('gives by the groups of the catalog, and nothing to nobody', async () => {
    const { server } = await startTestBackend({
      features: [
        permissionPlugin,
        permissionModulePasserelle,
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Group',
              metadata: { name: 'dsi-admins', namespace: 'default' },
            },
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'User',
              metadata: { name: 'dsi-admin', namespace: 'default' },
              relations: [
                { type: 'memberOf', targetRef: 'group:default/dsi-admins' },
              ],
            },
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:7007' },
            permission: { enabled: true },
          },
        }),
      ],
    });
    const ask = async (authorization: string) => {
      const response = await request(server)
        .post('/api/permission/authorize')
        .set('Authorization', authorization)
        .send({
          items: [
            { id: 'admin', permission: approvalsAdminPermission },
            { id: 'read', permission: martechToolReadPermission },
          ],
        });
      return response.status === 200
        ? response.body.items.map(({ result }: { result: string }) => result)
        : response.status;
    };
    expect(
      await ask(mockCredentials.user.header('user:default/dsi-admin')),
    ).toEqual(['ALLOW', 'ALLOW']);
    expect(
      await ask(mockCredentials.user.header('user:default/marketer')),
    ).toEqual(['DENY', 'ALLOW']);
    expect(await ask(mockCredentials.none.header())).toBe(401);
  });
});
