import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { ToolSubject } from '@passerelle/plugin-martech-common';
import { CompanyReadiness } from './CompanyReadiness';

function personOf(name: string, teams: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    relations: teams.map(team => ({
      type: 'memberOf',
      targetRef: `group:default/${team}`,
    })),
  };
}

function toolOf(ref: string): ToolSubject {
  return {
    ref,
    title: { en: ref, fr: ref },
    type: 'saas',
    status: 'referenced',
    lifecycle: 'production',
    owners: { business: 'group:default/crm-team' },
    sheetRevision: 1,
    conditions: [],
    sheet: { category: 'crm', summary: { en: ref, fr: ref } },
  };
}

describe('the readiness of the example company', () => {
  it('comes when people have their teams and the registry has the tools', async () => {
    const entities = [personOf('marketer', [])];
    const catalog = {
      getEntitiesByRefs: jest.fn((request, options) =>
        catalogServiceMock({ entities }).getEntitiesByRefs(request, options),
      ),
    };
    const tools = new Set<string>();
    const registry = {
      getSubject: async (ref: string) =>
        tools.has(ref) ? toolOf(ref) : undefined,
    };
    const readiness = CompanyReadiness.create({
      auth: mockServices.auth(),
      catalog,
      registry,
      logger: mockServices.logger.mock(),
      pollMs: 5,
    });
    let isReady = false;
    const waiting = readiness
      .ready({
        people: ['user:default/marketer'],
        tools: ['component:default/brevo', 'component:default/sinch'],
      })
      .then(() => {
        isReady = true;
      });

    await new Promise(resolve => setTimeout(resolve, 20));
    expect(catalog.getEntitiesByRefs).toHaveBeenCalled();
    entities[0] = personOf('marketer', ['acquisition']);
    tools.add('component:default/brevo');
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(isReady).toBe(false);

    tools.add('component:default/sinch');
    await waiting;
    expect(isReady).toBe(true);
  });
});
