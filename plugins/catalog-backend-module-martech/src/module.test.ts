import { rm, writeFile } from 'node:fs/promises';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  PORTAL_TOOLS_CHANGED_TOPIC,
  SHEET_PROCESSED_TOPIC,
  STATUS_CHANGED_TOPIC,
} from '@passerelle/plugin-martech-common';
import { martechServiceRef } from '@passerelle/plugin-martech-node';
import request from 'supertest';
import catalogModuleMartech from './index';

jest.setTimeout(60_000);

const statusAnnotation = 'passerelle.dev/validation-status';

function toolYaml(options: {
  name: string;
  annotations?: string;
  sheet?: string;
}): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${options.name}
  annotations: { ${options.annotations ?? ''} }
spec:
  type: saas
  lifecycle: production
  owner: group:default/crm-team
  martech:
    category: email-marketing
    summary: { en: E-mail, fr: E-mail }
    ${options.sheet ?? ''}
`;
}

/** A tool that the portal manages, as the registry gives it. */
function portalEntity(name: string): Entity {
  const location = `passerelle:/catalog/default/component/${name}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        'passerelle.dev/origin': 'portal',
      },
    },
    spec: {
      type: 'saas',
      lifecycle: 'production',
      owner: 'group:default/crm-team',
      martech: {
        category: 'email-marketing',
        summary: { en: 'Kept in the portal', fr: 'Gardé dans le portail' },
      },
    },
  };
}

async function eventually(check: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }
}

describe('tools in the catalog', () => {
  const folder = createMockDirectory({ content: { 'catalog/keep.txt': '' } });
  const events = mockServices.events();
  const scheduler = mockServices.scheduler();
  const warnings: string[] = [];
  const published: string[] = [];
  const statuses = new Map<string, string>();
  const portalTools: string[] = [];
  let backend: TestBackend;

  async function find(kind: string, name: string): Promise<Entity | undefined> {
    const response = await request(backend.server).get(
      `/api/catalog/entities/by-name/${kind}/default/${name}`,
    );
    return response.status === 200 ? response.body : undefined;
  }

  async function statusOf(name: string): Promise<string | undefined> {
    const entity = await find('component', name);
    return entity?.metadata.annotations?.[statusAnnotation];
  }

  async function originOf(name: string): Promise<string | undefined> {
    const entity = await find('component', name);
    return entity?.metadata.annotations?.[
      'backstage.io/managed-by-origin-location'
    ];
  }

  async function save(file: string, text: string): Promise<void> {
    await writeFile(folder.resolve('catalog', file), text);
    await scheduler.triggerTask('passerelle-folder');
  }

  beforeAll(async () => {
    await events.subscribe({
      id: 'test',
      topics: [SHEET_PROCESSED_TOPIC],
      onEvent: async ({ eventPayload }) => {
        published.push(Object(eventPayload).entity.metadata.name);
      },
    });
    const logger = mockServices.logger.mock({
      warn: message => warnings.push(message),
      child: () => logger,
    });
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleMartech,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: coreServices.logger,
          deps: {},
          factory: () => logger,
        }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
        createServiceFactory({
          service: martechServiceRef,
          deps: {},
          factory: () => ({
            getSubject: async () => undefined,
            recordOutcome: async () => undefined,
            seedSuspension: async () => undefined,
            registerTool: async () => {
              throw new Error('The catalog registers no tool');
            },
            listPortalEntities: async () => ({
              items: portalTools.map(name => ({
                ref: `component:default/${name}`,
                entity: portalEntity(name),
              })),
              hasMore: false,
              cursor: 'any',
            }),
            listStatuses: async () => ({
              items: [...statuses].map(([ref, status]) => ({
                ref,
                status,
                integration: 'none',
                updatedAt: '2026-01-01T00:00:00.000Z',
              })),
              cursor: 'any',
            }),
          }),
        }),
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:7007' },
            catalog: {
              rules: [{ allow: ['Component', 'API', 'System', 'Domain'] }],
              providers: {
                passerelleFolder: { directory: folder.resolve('catalog') },
              },
            },
          },
        }),
      ],
    });
  });

  it('appear when a file appears, and are told to the registry once', async () => {
    await save('brevo.yaml', toolYaml({ name: 'brevo' }));
    await eventually(async () => {
      expect(await find('component', 'brevo')).toBeDefined();
    });
    expect(published).toEqual(['brevo']);
  });

  it('show the status of the registry, by poll and by event, and nothing is told again', async () => {
    statuses.set('component:default/brevo', 'referenced');
    await scheduler.triggerTask('passerelle-tool-status');
    await eventually(async () => {
      expect(await statusOf('brevo')).toBe('referenced');
    });

    await events.publish({
      topic: STATUS_CHANGED_TOPIC,
      eventPayload: {
        ref: 'component:default/brevo',
        status: 'approved',
        integration: 'live',
        updatedAt: '2026-01-02T00:00:00.000Z',
      },
    });
    await eventually(async () => {
      expect(await statusOf('brevo')).toBe('approved');
    });
    expect(published).toEqual(['brevo']);
  });

  it('are refused when they claim a verdict; others are taken, and a good version stays', async () => {
    await save(
      'forged.yaml',
      toolYaml({
        name: 'forged',
        annotations: `${statusAnnotation}: approved`,
      }),
    );
    await save('broken.yaml', 'kind: [');
    await save(
      'brevo.yaml',
      toolYaml({ name: 'brevo', sheet: 'validation: { status: approved }' }),
    );
    await save('mailjet.yaml', toolYaml({ name: 'mailjet' }));
    await eventually(async () => {
      expect(await find('component', 'mailjet')).toBeDefined();
      expect(await find('component', 'brevo')).toMatchObject({
        metadata: { annotations: { [statusAnnotation]: 'approved' } },
        status: {
          items: [
            expect.objectContaining({
              level: 'error',
              error: expect.objectContaining({
                message: expect.stringContaining('verdicts come from reviews'),
              }),
            }),
          ],
        },
      });
    });
    expect(await find('component', 'forged')).toBeUndefined();
    expect(warnings.join('\n')).toMatch(
      /component:default\/forged .*verdicts come from reviews/,
    );
    expect(warnings.join('\n')).toMatch(/broken\.yaml/);
  });

  it('bring no people', async () => {
    await save(
      'people.yaml',
      `apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: intruder }
spec: { memberOf: [dsi-admins] }
`,
    );
    await eventually(async () => {
      expect(warnings.join('\n')).toMatch(
        /user:default\/intruder .*not of an allowed kind/,
      );
    });
    expect(await find('user', 'intruder')).toBeUndefined();
  });

  it('of the portal appear when the registry tells of them', async () => {
    portalTools.push('sendall');
    await events.publish({
      topic: PORTAL_TOOLS_CHANGED_TOPIC,
      eventPayload: { count: 1 },
    });
    await eventually(async () => {
      expect(await originOf('sendall')).toBe(
        'passerelle:/catalog/default/component/sendall',
      );
    });
    expect(published).toContain('sendall');
  });

  it('of the portal are taken over by a file of the same name, and never the other way round', async () => {
    await save('sendall.yaml', toolYaml({ name: 'sendall' }));
    await eventually(async () => {
      expect(await originOf('sendall')).toMatch(/^file:/);
    });
    await events.publish({
      topic: PORTAL_TOOLS_CHANGED_TOPIC,
      eventPayload: { count: 1 },
    });
    await save(
      'mailjet.yaml',
      toolYaml({ name: 'mailjet', sheet: 'vendor: X' }),
    );
    await eventually(async () => {
      const mailjet = await find('component', 'mailjet');
      expect(mailjet?.spec?.martech).toMatchObject({ vendor: 'X' });
    });
    expect(await originOf('sendall')).toMatch(/^file:/);
  });

  it('leave when their file leaves', async () => {
    await rm(folder.resolve('catalog', 'mailjet.yaml'));
    await scheduler.triggerTask('passerelle-folder');
    await eventually(async () => {
      expect(await find('component', 'mailjet')).toBeUndefined();
    });
    expect(await find('component', 'brevo')).toBeDefined();
  });
});
