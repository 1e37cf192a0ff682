import { mockServices } from '@backstage/backend-test-utils';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import type { PortalEntityPage } from '@passerelle/plugin-martech-common';
import { PortalToolProvider } from './PortalToolProvider';

const MINUTE = 60_000;

/** A registry whose list is read by pages of two. */
class FakeRegistry {
  names: string[] = [];
  isAway = false;

  async listPortalEntities({
    cursor = '0',
  }: { cursor?: string } = {}): Promise<PortalEntityPage> {
    const from = Number(cursor);
    if (this.isAway && from > 0) throw new Error('The registry is away');
    const page = this.names.slice(from, from + 2);
    return {
      items: page.map(name => ({
        ref: `component:default/${name}`,
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name },
        },
      })),
      hasMore: from + page.length < this.names.length,
      cursor: String(from + page.length),
    };
  }
}

async function start(names: string[]) {
  const registry = new FakeRegistry();
  registry.names = names;
  const mutations: string[] = [];
  const clock = { now: 0 };
  const provider = PortalToolProvider.create({
    registry,
    logger: mockServices.logger.mock(),
    now: () => clock.now,
  });
  const connection: EntityProviderConnection = {
    applyMutation: async mutation => {
      const told =
        mutation.type === 'full' ? mutation.entities : mutation.added;
      const list = told.map(({ entity }) => entity.metadata.name).join(' ');
      mutations.push(`${mutation.type}: ${list}`);
      expect(told.every(item => item.locationKey === undefined)).toBe(true);
    },
    refresh: async () => {},
  };
  await provider.connect(connection);
  return { registry, provider, mutations, clock };
}

describe('tools of the portal in the catalog', () => {
  it('are told all at the start, and only what changed afterwards', async () => {
    const { registry, provider, mutations } = await start(['a', 'b', 'c']);
    await provider.refresh();
    registry.names.push('d');
    await provider.refresh();
    await provider.refresh();
    expect(mutations).toEqual(['full: a b c', 'delta: d']);
  });

  it('are told all again every now and then, to repair what was lost', async () => {
    const { provider, mutations, clock } = await start(['a']);
    await provider.refresh();
    clock.now = 14 * MINUTE;
    await provider.refresh();
    clock.now = 16 * MINUTE;
    await provider.refresh();
    expect(mutations).toEqual(['full: a', 'full: a']);
  });

  it('stay as they are when the registry goes away in the middle', async () => {
    const { registry, provider, mutations } = await start(['a', 'b', 'c']);
    registry.isAway = true;
    await provider.refresh();
    expect(mutations).toEqual([]);
    registry.isAway = false;
    await provider.refresh();
    expect(mutations).toEqual(['full: a b c']);
  });

  it('are read one after the other when several events come at once', async () => {
    const { registry, provider, mutations } = await start(['a']);
    await provider.refresh();
    registry.names.push('b');
    await Promise.all([provider.refresh(), provider.refresh()]);
    expect(mutations).toEqual(['full: a', 'delta: b']);
  });
});
