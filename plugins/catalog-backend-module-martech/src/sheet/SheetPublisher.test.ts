import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { SheetPublisher } from './SheetPublisher';

const tools = 100_000;

function sheet(index: number, vendor = 'Brevo'): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: `tool-${index}`, namespace: 'default' },
    spec: { type: 'saas', martech: { vendor } },
  };
}

describe('the sheets that the registry is told of', () => {
  it('are those that are new or changed, of as many tools as a catalog has', () => {
    let told = 0;
    const publisher = SheetPublisher.create({
      events: {
        publish: async () => {
          told += 1;
        },
        subscribe: async () => {},
      },
      logger: mockServices.logger.mock(),
    });
    const cycle = () => {
      told = 0;
      for (let index = 0; index < tools; index += 1) {
        publisher.publish(sheet(index));
      }
      return told;
    };
    expect(cycle()).toBe(tools);
    expect(cycle()).toBe(0);
    publisher.publish(sheet(7, 'Sendinblue'));
    expect(told).toBe(1);
  });
});
