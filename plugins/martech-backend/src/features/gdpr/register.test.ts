import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import type {
  CompletenessItem,
  RegisterItem,
} from '@passerelle/plugin-martech-common';
import request from 'supertest';
import martechPlugin from '../../index';
import { people, toolEntity } from '../../testing';
import { completeSheet } from './__testUtils__/exampleSheet';

jest.setTimeout(60_000);
const API = '/api/martech/v1';

describe('the register over HTTP', () => {
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        martechPlugin,
        catalogServiceMock.factory({
          entities: [
            ...people,
            toolEntity('brevo', completeSheet, { title: 'Brevo' }),
            toolEntity('gaps', {
              data: { classification: 'internal', personal: true },
            }),
            toolEntity('nothing-said'),
            toolEntity('anonymous', {
              data: { classification: 'public', personal: false },
            }),
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            martech: {
              permissionCacheSeconds: 0,
              gdpr: {
                controller: { name: 'Exemple SA', address: '1 rue Haute' },
              },
            },
          },
        }),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send: async () => {} }),
        }),
      ],
    });
    server = backend.server;
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const { body } = await request(server).get(`${API}/tools`);
      if (body.totalItems === 4) break;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  });

  const get = (path: string, person = 'dpo') =>
    request(server)
      .get(`${API}${path}`)
      .set(
        'Authorization',
        mockCredentials.user.header(`user:default/${person}`),
      )
      .buffer(true);

  it.each([
    '/register.json',
    '/register.csv',
    '/register.xlsx',
    '/register/completeness',
  ])('%s is for data protection and admins', async path => {
    for (const [person, status] of [
      ['dpo', 200],
      ['dsi-admin', 200],
      ['marketer', 403],
      ['tool-owner', 403],
      ['security-officer', 403],
    ] as const) {
      expect([person, (await get(path, person)).status]).toEqual([
        person,
        status,
      ]);
    }
    const unknown = await get(`${path}?lang=de`);
    expect(unknown.status).toBe(400);
  });

  it('has one row for each tool that handles personal data', async () => {
    const { body } = await get('/register.json?lang=fr');
    expect(body.items.map((item: RegisterItem) => item.toolRef)).toEqual([
      'component:default/brevo',
      'component:default/gaps',
    ]);
    const today = new Date().toISOString().slice(0, 10);
    expect(body.items[0].cells).toMatchObject({
      reference: 'component:default/brevo',
      name: 'Brevo',
      created: today,
      takenAt: today,
      controller: 'Exemple SA, 1 rue Haute',
      service: 'crm-team',
      purpose: 'Send newsletters',
      subPurposes: 'Measure openings',
      legalBasis: 'Consentement de la personne',
      subjects: 'clients',
      categories: 'coordonnées',
      sensitive: 'Non',
      retention: '3 ans',
      externalRecipients: 'La Poste',
      processors: 'Brevo (accord de sous-traitance : signé) ; Google LLC',
      connectedTools: 'erp',
      transfers: 'Oui',
      safeguards: 'États-Unis (Google) – Clauses contractuelles types',
      hosting: 'Cloud public, Union européenne',
      measures:
        'Connexion avec le compte de l’entreprise ; Second facteur ; Certifié ISO27001',
      dpia: 'Pas nécessaire',
      verdict: 'Aucun avis',
    });
  });

  it('is a file in French or English, in which nothing is a formula', async () => {
    const { text, headers } = await get('/register.csv?lang=fr');
    expect(headers['content-disposition']).toMatch(/registre-des-traitements-/);
    expect(text).toMatch(/^\ufeff?N° \/ référence;Nom du traitement;/);
    expect(text).toContain('État au');
    expect((await get('/register.csv')).text).toMatch(/Legal basis/);
    const workbook = await get('/register.xlsx');
    expect(workbook.headers['content-type']).toMatch(/spreadsheetml/);
  });

  it('tells what is missing, gravest first, and whom to ask', async () => {
    const { body } = await get('/register/completeness');
    expect(body.counts).toEqual({
      processings: 2,
      complete: 0,
      withoutVerdict: 2,
      unknown: 1,
    });
    expect(body.organisationGaps).toEqual(['Data protection officer']);
    expect(
      body.items.map((item: CompletenessItem) => [item.title, item.gravity]),
    ).toEqual([
      ['gaps', 'blocking'],
      ['Brevo', 'blocking'],
      ['nothing-said', 'blocking'],
    ]);
    const [first] = body.items;
    expect(first.gaps[0]).toMatchObject({
      cell: 'verdict',
      gravity: 'blocking',
      ask: { ref: 'group:default/privacy', name: 'privacy' },
    });
    expect(first.filled).toBeLessThan(0.5);
  });
});
