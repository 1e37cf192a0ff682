import { mockServices } from '@backstage/backend-test-utils';
import { StatusSnapshot } from './StatusSnapshot';
import { ToolStatusProvider } from './ToolStatusProvider';

const brevo = {
  ref: 'component:default/brevo',
  status: 'referenced',
  integration: 'live',
  updatedAt: '2026-01-01T00:00:00.000Z',
};
const keyPrefix = 'passerelle-tool-status:';
const key = `${keyPrefix}component:default/brevo`;
const refOf = (anyKey: string) => anyKey.slice(keyPrefix.length);

async function setUp(listStatuses: jest.Mock) {
  const snapshot = StatusSnapshot.create();
  const refreshed: string[][] = [];
  const logger = mockServices.logger.mock();
  const provider = ToolStatusProvider.create({
    registry: { listStatuses },
    snapshot,
    logger,
  });
  /** What the catalog does after a refresh: it processes the entity, unless it does not know it yet. */
  const catalog = { knowsEntities: true };
  await provider.connect({
    applyMutation: jest.fn(),
    refresh: async ({ keys }) => {
      refreshed.push(keys);
      keys.map(refOf).forEach(ref => {
        const status = snapshot.get(ref);
        if (status && catalog.knowsEntities) {
          snapshot.markShown(ref, status);
        }
      });
    },
  });
  return { snapshot, refreshed, logger, provider, catalog };
}

describe('following the statuses of the registry', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('refreshes what changed, once, and asks for news only', async () => {
    const listStatuses = jest
      .fn()
      .mockResolvedValueOnce({ items: [brevo], cursor: 'one' })
      .mockResolvedValueOnce({ items: [brevo], cursor: 'two' })
      .mockResolvedValueOnce({
        items: [{ ...brevo, status: 'approved' }],
        cursor: 'three',
      });
    const { snapshot, refreshed, provider } = await setUp(listStatuses);
    expect(snapshot.isLoaded).toBe(false);

    await provider.poll();
    expect(snapshot.isLoaded).toBe(true);
    await provider.poll();
    expect(refreshed).toEqual([[key]]);

    await provider.poll();
    expect(refreshed).toEqual([[key], [key]]);
    expect(snapshot.get(brevo.ref)).toMatchObject({ status: 'approved' });
    expect(listStatuses.mock.calls).toEqual([
      [undefined],
      [{ since: 'one' }],
      [{ since: 'two' }],
    ]);
  });

  it('keeps what it knows while the registry is away, and says so once', async () => {
    const listStatuses = jest
      .fn()
      .mockResolvedValueOnce({ items: [brevo], cursor: 'one' })
      .mockRejectedValueOnce(new Error('away'))
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue({ items: [], cursor: 'two' });
    const { snapshot, logger, provider } = await setUp(listStatuses);
    for (let poll = 0; poll < 4; poll += 1) {
      await provider.poll();
    }
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(snapshot.get(brevo.ref)).toMatchObject({ status: 'referenced' });
    expect(listStatuses).toHaveBeenLastCalledWith({ since: 'one' });
  });

  it('spreads the first load of a large registry over several polls', async () => {
    const items = Array.from({ length: 1200 }, (_, index) => ({
      ...brevo,
      ref: `component:default/tool-${index}`,
    }));
    const { refreshed, provider } = await setUp(
      jest
        .fn()
        .mockResolvedValueOnce({ items, cursor: 'one' })
        .mockResolvedValue({ items: [], cursor: 'one' }),
    );
    await provider.poll();
    await provider.poll();
    await provider.poll();
    await provider.poll();
    expect(refreshed.map(keys => keys.length)).toEqual([500, 500, 200]);
    expect(new Set(refreshed.flat()).size).toBe(1200);
  });

  it('asks again for an entity that is only being born, and not for ever', async () => {
    const { refreshed, provider, catalog } = await setUp(
      jest.fn().mockResolvedValue({ items: [], cursor: 'one' }),
    );
    catalog.knowsEntities = false;
    provider.onStatusChanged(brevo);
    await jest.advanceTimersByTimeAsync(1_000);
    await provider.poll();
    catalog.knowsEntities = true;
    await provider.poll();
    expect(refreshed).toEqual([[key], [key], [key]]);
    await provider.poll();
    expect(refreshed).toHaveLength(3);

    catalog.knowsEntities = false;
    provider.onStatusChanged({ ...brevo, status: 'approved' });
    await jest.advanceTimersByTimeAsync(1_000);
    for (let poll = 0; poll < 10; poll += 1) {
      await provider.poll();
    }
    expect(refreshed).toHaveLength(3 + 1 + 3);
  });

  it('waits until a crowd of changes has passed, and not for ever', async () => {
    const { refreshed, provider } = await setUp(
      jest.fn().mockResolvedValue({ items: [], cursor: 'one' }),
    );
    const change = (name: string, status: string) =>
      provider.onStatusChanged({
        ...brevo,
        ref: `component:default/${name}`,
        status,
      });
    change('brevo', 'in_review');
    await jest.advanceTimersByTimeAsync(900);
    change('brevo', 'approved');
    change('sinch', 'in_review');
    await provider.poll();
    expect(refreshed).toEqual([]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(refreshed).toEqual([[key, `${keyPrefix}component:default/sinch`]]);

    for (let second = 0; second < 25; second += 1) {
      change('brevo', `status ${second}`);
      await jest.advanceTimersByTimeAsync(900);
    }
    expect(refreshed.length).toBeGreaterThanOrEqual(3);
  });

  it('forgets no refresh that failed', async () => {
    const snapshot = StatusSnapshot.create();
    const provider = ToolStatusProvider.create({
      registry: {
        listStatuses: async () => ({ items: [brevo], cursor: 'one' }),
      },
      snapshot,
      logger: mockServices.logger.mock(),
    });
    const refresh = jest
      .fn()
      .mockRejectedValueOnce(new Error('database is locked'))
      .mockResolvedValue(undefined);
    await provider.connect({ applyMutation: jest.fn(), refresh });
    await expect(provider.poll()).rejects.toThrow('locked');
    await provider.poll();
    expect(refresh).toHaveBeenLastCalledWith({ keys: [key] });
  });
});
