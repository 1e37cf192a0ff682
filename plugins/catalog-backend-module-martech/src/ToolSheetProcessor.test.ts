import { mockServices } from '@backstage/backend-test-utils';
import type { JsonValue } from '@backstage/types';
import { SheetPublisher } from './sheet/SheetPublisher';
import { StatusSnapshot } from './status/StatusSnapshot';
import { ToolSheetProcessor } from './ToolSheetProcessor';

const brevo = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'brevo', namespace: 'default' },
  spec: { type: 'saas', martech: { category: 'email-marketing' } },
};

/** As the catalog keeps it: what a run sets is there in the next one. */
function createCache() {
  const values = new Map<string, unknown>();
  return {
    get: async <T extends JsonValue>(key: string) =>
      values.get(key) as T | undefined,
    set: async (key: string, value: JsonValue) => {
      values.set(key, value);
    },
  };
}

describe('the status on a tool', () => {
  const location = { type: 'file', target: '/tools.yaml' };
  const publisher = SheetPublisher.create({
    events: mockServices.events(),
    logger: mockServices.logger.mock(),
  });
  const annotated = (status: string) => ({
    metadata: { annotations: { 'passerelle.dev/validation-status': status } },
  });

  it('stays after a restart until the registry was heard', async () => {
    const cache = createCache();
    const before = StatusSnapshot.create();
    before.set('component:default/brevo', {
      status: 'approved',
      integration: 'live',
    });
    before.markLoaded();
    await expect(
      ToolSheetProcessor.create({
        publisher,
        snapshot: before,
      }).postProcessEntity(brevo, location, jest.fn(), cache),
    ).resolves.toMatchObject(annotated('approved'));

    const after = StatusSnapshot.create();
    const restarted = ToolSheetProcessor.create({ publisher, snapshot: after });
    await expect(
      restarted.postProcessEntity(brevo, location, jest.fn(), cache),
    ).resolves.toMatchObject(annotated('approved'));

    after.set('component:default/brevo', {
      status: 'suspended',
      integration: 'live',
    });
    after.markLoaded();
    await expect(
      restarted.postProcessEntity(brevo, location, jest.fn(), cache),
    ).resolves.toMatchObject(annotated('suspended'));
  });

  it('is not put on what is no tool', async () => {
    const emit = jest.fn();
    const service = { ...brevo, spec: { type: 'service' } };
    await expect(
      ToolSheetProcessor.create({
        publisher,
        snapshot: StatusSnapshot.create(),
      }).postProcessEntity(service, location, emit, createCache()),
    ).resolves.toBe(service);
    expect(emit).not.toHaveBeenCalled();
  });
});
