import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  MartechServiceApi,
  ToolSubject,
} from '@passerelle/plugin-martech-common';
import { LocalRegistry } from './LocalRegistry';
import { NearestRegistry } from './NearestRegistry';

const subjectFrom = (place: string): ToolSubject => ({
  ref: 'api:default/x',
  title: { en: place, fr: place },
  type: 'api',
  status: 'approved',
  lifecycle: 'production',
  owners: { business: 'group:default/integration' },
  sheetRevision: 1,
  conditions: [],
  sheet: { category: 'sms', summary: { en: 'SMS', fr: 'SMS' } },
  text: {},
});

function registries() {
  const local = LocalRegistry.create();
  const remote = {
    getSubject: jest.fn(async () => subjectFrom('from afar')),
    recordOutcome: jest.fn(),
    seedSuspension: jest.fn(),
    registerTool: jest.fn(),
    listPortalEntities: jest.fn(),
    listStatuses: jest.fn(),
  } satisfies MartechServiceApi;
  const auth = mockServices.auth.mock({
    getOwnServiceCredentials: async () =>
      mockCredentials.service('plugin:approvals'),
  });
  return {
    local,
    remote,
    nearest: NearestRegistry.create({ auth, local, remote }),
  };
}

describe('the registry wherever it runs', () => {
  it('is asked over HTTP when it is not in this process', async () => {
    const { nearest } = registries();
    await expect(nearest.getSubject('api:default/x')).resolves.toEqual(
      subjectFrom('from afar'),
    );
  });

  it('is asked directly when it is, with the identity of the calling plugin', async () => {
    const { local, remote, nearest } = registries();
    const subject = jest.fn(async () => subjectFrom('from here'));
    local.provide({ subject });
    await expect(nearest.getSubject('API:default/X')).resolves.toEqual(
      subjectFrom('from here'),
    );
    expect(subject).toHaveBeenCalledWith(
      expect.objectContaining({
        principal: expect.objectContaining({ subject: 'plugin:approvals' }),
      }),
      'api:default/x',
    );
    expect(remote.getSubject).not.toHaveBeenCalled();
  });

  it('knows a tool that is not there from a caller that is refused', async () => {
    const { local, nearest } = registries();
    local.provide({
      subject: async () => {
        throw new NotFoundError('There is no such tool');
      },
    });
    expect(await nearest.getSubject('api:default/x')).toBeUndefined();
    local.provide({
      subject: async () => {
        throw new NotAllowedError('Not for you');
      },
    });
    await expect(nearest.getSubject('api:default/x')).rejects.toThrow(
      'Not for you',
    );
  });
});
