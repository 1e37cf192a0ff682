import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Authorizer } from './Authorizer';
import { NamedServices } from './NamedServices';

const TOOL = 'component:default/livestorm';
const suspension = {
  at: '2026-03-02T15:20:00.000Z',
  by: 'user:default/security-officer',
  reason: 'Leak',
  seeded: true,
};

/** The services of a registry that remembers what it was told to suspend. */
function services(isProduction: boolean) {
  const seedSuspension = jest.fn(async () => {});
  const authorizer = Authorizer.create({
    permissions: mockServices.permissions(),
    people: {
      refsOf: async ref =>
        new Set(
          ref === suspension.by ? [ref, 'group:default/security'] : [ref],
        ),
      isManager: async () => false,
    },
    groups: {
      admins: 'group:default/dsi-admins',
      security: 'group:default/security',
      finance: 'group:default/finance',
      it: 'group:default/dsi',
      privacy: 'group:default/privacy',
    },
    cacheSeconds: 0,
  });
  const named = NamedServices.create({
    store: { find: async () => undefined, listStatuses: async () => [] },
    registry: { recordOutcome: async () => {}, seedSuspension },
    authorizer,
    isProduction,
  });
  const seed = (
    change: Partial<typeof suspension> = {},
    subject = 'plugin:approvals',
  ) =>
    named.seedSuspension(mockCredentials.service(subject), TOOL, {
      ...suspension,
      ...change,
    });
  return { seed, seedSuspension };
}

describe('the suspension of a story', () => {
  it('is passed on in development', async () => {
    const { seed, seedSuspension } = services(false);
    await seed();
    expect(seedSuspension).toHaveBeenCalledWith(TOOL, suspension);
  });

  it.each([
    ['in production', true, {}, /NODE_ENV is production/],
    ['without the mark', false, { seeded: false }, /marked as seeded/],
    [
      'by somebody who suspends no tool at work',
      false,
      { by: 'user:default/marketer' },
      /Only members of/,
    ],
    [
      'at an instant to come',
      false,
      { at: '2999-01-01T00:00:00.000Z' },
      /tells of the past/,
    ],
  ])('is refused %s', async (_, isProduction, change, message) => {
    const { seed, seedSuspension } = services(isProduction);
    await expect(seed(change)).rejects.toThrow(message);
    expect(seedSuspension).not.toHaveBeenCalled();
  });

  it.each(['plugin:catalog', 'plugin:scaffolder'])(
    'is refused to %s',
    async subject => {
      const { seed, seedSuspension } = services(false);
      await expect(seed({}, subject)).rejects.toThrow(/may not do this/);
      expect(seedSuspension).not.toHaveBeenCalled();
    },
  );
});
