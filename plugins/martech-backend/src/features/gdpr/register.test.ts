import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import type {
  CompletenessItem,
  RegisterItem,
  ToolDataSheet,
  ToolSheet,
} from '@passerelle/plugin-martech-common';
import request from 'supertest';
import { stateOf } from '../../__testUtils__/startFinder';
import type { ToolDeclaration } from '../../domain/ToolDeclaration';
import { registerTool } from '../../domain/registerTool';
import type { ToolState } from '../../domain/ToolState';
import martechPlugin from '../../index';
import { people, toolEntity } from '../../testing';
import { readGdprSettings } from './readGdprSettings';
import { filledShare, registerGaps } from './registerGaps';

jest.setTimeout(60_000);
const API = '/api/martech/v1';
const NOW = new Date('2026-11-22T08:00:00.000Z');

const complete: ToolDataSheet = {
  classification: 'confidential',
  personal: true,
  purposes: ['Send newsletters', 'Measure openings'],
  subjects: ['customers'],
  categories: ['contact'],
  specialCategories: [],
  legalBasis: 'consent',
  retention: 'P3Y',
  recipients: ['La Poste'],
  subprocessors: ['Google LLC'],
  transfersOutsideEu: true,
  transfers: [{ country: 'US', safeguard: 'standard_clauses', to: 'Google' }],
  dpa: 'signed',
  dpia: 'not_required',
};
const sheet: ToolSheet = {
  vendor: 'Brevo',
  category: 'crm',
  summary: { en: 'E-mail', fr: '=E-mails' },
  hosting: { model: 'public_cloud', region: 'EU' },
  security: { sso: 'saml', mfa: true, certifications: ['iso27001'] },
  flows: [
    {
      with: 'component:default/erp',
      direction: 'out',
      method: 'api',
      status: 'live',
    },
  ],
  data: complete,
};

function declared(more: Partial<ToolSheet> = {}): ToolDeclaration {
  return {
    ref: 'component:default/brevo',
    name: 'brevo',
    type: 'saas',
    title: { en: 'Brevo', fr: 'Brevo' },
    owner: 'group:default/crm-team',
    lifecycle: 'production',
    apis: [],
    sheet: { ...sheet, ...more },
  };
}

/** A tool that every reviewer agreed to. */
function tool(
  more: Partial<ToolSheet> = {},
  state: Partial<ToolState> = {},
): ToolState {
  const blank = stateOf(declared(more));
  return {
    ...blank,
    passport: {
      ...blank.passport,
      lastValidation: 'approved',
      criteria: blank.passport.criteria.map(criterion => ({
        ...criterion,
        verdict: 'passed' as const,
        expiresAt: '2027-11-22T08:00:00.000Z',
      })),
    },
    ...state,
  };
}

const data = (more: Partial<ToolDataSheet>) => ({
  data: { ...complete, ...more },
});
const gapsOf = (state: ToolState, now = NOW) =>
  registerGaps(state, now).map(({ cell, gravity }) => `${cell} ${gravity}`);

describe('what the register lacks of a tool', () => {
  it.each<[string, Partial<ToolSheet>, string[]]>([
    ['nothing', {}, []],
    ['everything', { data: undefined }, ['categories blocking']],
    ['no personal data', data({ personal: false, legalBasis: undefined }), []],
    [
      'the legal basis',
      data({ legalBasis: undefined }),
      ['legalBasis required'],
    ],
    ['the subjects', data({ subjects: [] }), ['subjects required']],
    ['the categories', data({ categories: [] }), ['categories required']],
    ['the retention', data({ retention: undefined }), ['retention required']],
    ['the purpose', data({ purposes: undefined }), ['purpose confirm']],
    [
      'what is sensitive',
      data({ specialCategories: undefined }),
      ['sensitive confirm'],
    ],
    ['the agreement', data({ dpa: undefined }), ['processors required']],
    ['its signature', data({ dpa: 'in_progress' }), ['processors confirm']],
    [
      'the subprocessors',
      data({ subprocessors: undefined }),
      ['processors confirm'],
    ],
    [
      'whether data leaves',
      data({ transfersOutsideEu: undefined }),
      ['transfers required'],
    ],
    ['the safeguard', data({ transfers: [] }), ['safeguards required']],
    ['the hosting', { hosting: undefined }, ['hosting required']],
    ['any measure', { security: { sso: 'none' } }, ['measures required']],
    ['the assessment', data({ dpia: 'required' }), ['dpia required']],
    ['the need of one', data({ dpia: undefined }), ['dpia confirm']],
    [
      'an assessment of sensitive data',
      data({ dpia: undefined, specialCategories: ['health'] }),
      ['dpia required'],
    ],
  ])('is told: %s', (_what, more, gaps) => {
    expect(gapsOf(tool(more))).toEqual(gaps);
  });

  it('begins with personal data that nobody gave a verdict on', () => {
    const never = stateOf(declared(data({ retention: undefined })));
    expect(gapsOf(never)).toEqual(['verdict blocking', 'retention required']);
    const later = new Date('2027-12-01T00:00:00.000Z');
    const [gap] = registerGaps(tool(), later);
    expect(gap.text.en).toMatch(/out of date/);
  });

  it('does not matter for a tool that is not in use', () => {
    for (const status of ['refused', 'retired'] as const) {
      expect(gapsOf(tool({ data: undefined }, { status }))).toEqual([]);
    }
  });

  it('is no agreement where the company runs the tool itself', () => {
    const hosting = { model: 'on_premises', region: 'FR' } as const;
    const own = tool({ hosting, ...data({ dpa: undefined }) });
    expect(gapsOf(own)).toEqual([]);
  });

  it('shows as a share of what must be there', () => {
    const share = (more: Partial<ToolSheet>) =>
      filledShare(registerGaps(tool(more), NOW));
    expect(share({})).toBe(1);
    expect(share(data({ purposes: undefined }))).toBe(1);
    expect(share(data({ legalBasis: undefined }))).toBeLessThan(1);
    expect(share({ data: undefined })).toBe(0);
  });
});

describe('a verdict of data protection', () => {
  it.each<[string, Partial<ToolSheet>]>([
    ['a subprocessor', data({ subprocessors: ['Google LLC', 'Twilio'] })],
    [
      'a transfer',
      data({ transfers: [{ country: 'IN', safeguard: 'derogation' }] }),
    ],
    ['whether data leaves the Union', data({ transfersOutsideEu: false })],
    ['the kind of hosting', { hosting: { model: 'hybrid', region: 'EU' } }],
    [
      'the region of hosting',
      { hosting: { model: 'public_cloud', region: 'US' } },
    ],
  ])('reopens when this changes: %s', (_what, more) => {
    const { tool: after } = registerTool(
      tool(),
      declared(more),
      'catalog',
      NOW,
    );
    const privacy = after.passport.criteria.find(({ id }) => id === 'privacy');
    expect(privacy?.verdict).toBe('pending');
    expect(gapsOf(after)).toContain('verdict blocking');
  });

  it('stands when something else changes', () => {
    const { tool: after } = registerTool(
      tool(),
      declared({ summary: { en: 'New', fr: 'Nouveau' } }),
      'catalog',
      NOW,
    );
    expect(gapsOf(after)).toEqual([]);
  });
});

describe('the organisation', () => {
  const read = (gdpr: object) =>
    readGdprSettings(new ConfigReader({ martech: { gdpr } as never }));

  it('is what the configuration says', () => {
    expect(read({ dpo: { name: 'DPO', email: 'dpo@example.org' } })).toEqual({
      dpo: { name: 'DPO', email: 'dpo@example.org' },
    });
  });

  it.each([
    [{ dpo: { email: 'a@b' } }, 'martech.gdpr.dpo.name is missing'],
    [
      { controller: { name: 'x', email: 'nobody' } },
      "martech.gdpr.controller.email is 'nobody'; accepted is an address",
    ],
  ])('stops the start when it is wrong: %j', (gdpr, message) => {
    expect(() => read(gdpr)).toThrow(message);
  });
});

describe('the register over HTTP', () => {
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        martechPlugin,
        catalogServiceMock.factory({
          entities: [
            ...people,
            toolEntity('brevo', sheet, { title: 'Brevo' }),
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
