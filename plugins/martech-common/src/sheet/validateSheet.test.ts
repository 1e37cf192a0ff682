import type { Entity } from '@backstage/catalog-model';
import { toolTypes } from '../types';
import { findVerdictClaims } from './findVerdictClaims';
import { isToolEntity, toolTypeOf } from './toolTypeOf';
import { validateSheet } from './validateSheet';

/** The sheet of contract.md, section 5. */
const sheet = {
  vendor: 'Brevo',
  category: 'email-marketing',
  capabilities: ['email-campaigns', 'sms-campaigns'],
  summary: {
    en: 'E-mail and SMS campaigns',
    fr: "Campagnes d'e-mail et de SMS",
  },
  url: 'https://www.brevo.com',
  statusPage: 'https://status.brevo.com',
  owners: {
    technical: 'group:default/integration',
    budget: 'group:default/marketing',
  },
  hosting: { model: 'public_cloud', region: 'EU' },
  flows: [
    {
      with: 'component:default/salesforce-crm',
      direction: 'both',
      method: 'api',
      status: 'live',
      data: ['contact'],
    },
  ],
  data: {
    classification: 'confidential',
    personal: true,
    subjects: ['customers'],
    categories: ['contact'],
    legalBasis: 'consent',
    retention: 'P3Y',
    subprocessors: [],
    transfersOutsideEu: false,
    dpa: 'signed',
    dpia: 'not_required',
  },
  security: { sso: 'saml', mfa: true, certifications: ['iso27001'] },
  finance: {
    annualCost: 24000,
    currency: 'EUR',
    licences: 40,
    contractEnd: '2027-03-31',
    noticePeriod: 'P3M',
    autoRenewal: true,
  },
  accessibility: {
    level: 'partial',
    statement: 'https://www.brevo.com/accessibility',
  },
};

describe('a tool sheet', () => {
  it.each(toolTypes)('of the contract is good for %s', type => {
    expect(validateSheet(sheet, type)).toEqual([]);
  });

  it('needs little', () => {
    const { category, summary } = sheet;
    expect(validateSheet({ category, summary }, 'saas')).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    [
      'an unknown field',
      { colour: 'red' },
      /^\/colour is unknown; accepted here: vendor, category/,
    ],
    [
      'an unknown field below',
      { hosting: { ...sheet.hosting, city: 'x' } },
      /^\/hosting\/city is unknown; accepted here: model, region/,
    ],
    ['no category', { category: undefined }, /^\/category is missing/],
    [
      'an unknown category',
      { category: 'emailing' },
      /^\/category: the taxonomy has no subcategory 'emailing'/,
    ],
    [
      'an unknown capability',
      { capabilities: ['fly'] },
      /^\/capabilities\/0: the taxonomy has no capability 'fly'/,
    ],
    ['one language', { summary: { en: 'x' } }, /^\/summary\/fr is missing/],
    [
      'a blank text',
      { summary: { en: ' ', fr: 'x' } },
      /^\/summary\/en must be a text that is not blank/,
    ],
    [
      'an address without TLS',
      { url: 'http://x.org' },
      /^\/url must be an address that begins with https/,
    ],
    ['another scheme', { url: 'ftp://x.org' }, /^\/url must be an address/],
    [
      'credentials in an address',
      { url: 'https://a:b@x.org' },
      /^\/url must be an address/,
    ],
    [
      'a duration in words',
      { data: { ...sheet.data, retention: '3 years' } },
      /^\/data\/retention must be an ISO 8601 duration/,
    ],
    [
      'a date that is none',
      { finance: { ...sheet.finance, contractEnd: '2027-02-30' } },
      /^\/finance\/contractEnd must be a date/,
    ],
    [
      'a date in French order',
      { finance: { ...sheet.finance, contractEnd: '31/03/2027' } },
      /^\/finance\/contractEnd must be a date/,
    ],
    [
      'a negative cost',
      { finance: { ...sheet.finance, annualCost: -1 } },
      /^\/finance\/annualCost must be >= 0/,
    ],
    [
      'a cost as text',
      { finance: { ...sheet.finance, annualCost: '10' } },
      /^\/finance\/annualCost must be of type number/,
    ],
    [
      'a currency sign',
      { finance: { ...sheet.finance, currency: '€' } },
      /^\/finance\/currency must be an ISO 4217 code/,
    ],
    [
      'a short ref',
      { owners: { technical: 'integration' } },
      /^\/owners\/technical must be a full entity reference/,
    ],
    [
      'a person as partner',
      { flows: [{ ...sheet.flows[0], with: 'user:default/x' }] },
      /^\/flows\/0\/with must be a full entity reference/,
    ],
    [
      'an unknown method',
      { flows: [{ ...sheet.flows[0], method: 'pigeon' }] },
      /^\/flows\/0\/method must be one of api, webhook/,
    ],
    [
      'a verdict',
      { validation: { status: 'approved' } },
      /^\/validation may not be declared: verdicts come from reviews only/,
    ],
    [
      'what PostgreSQL cannot keep',
      { hosting: { ...sheet.hosting, region: 'E\0U' } },
      /^\/hosting\/region may hold neither the character NUL/,
    ],
    [
      'half of a character',
      { flows: [{ ...sheet.flows[0], data: ['\ud800'] }] },
      /^\/flows\/0\/data\/0 may hold neither .* surrogate pair$/,
    ],
    ['a status', { status: 'approved' }, /^\/status may not be declared/],
    [
      'a health below',
      { hosting: { ...sheet.hosting, health: 'up' } },
      /^\/hosting\/health may not be declared/,
    ],
  ])('is refused with %s', (_what, change, message) => {
    const errors = validateSheet({ ...sheet, ...change }, 'saas');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(message);
  });

  it.each([[undefined], [null], ['text'], [[]], [42]])(
    'is refused as %j',
    value => {
      expect(validateSheet(value, 'api')).not.toEqual([]);
    },
  );
});

function entity(more: {
  kind?: string;
  spec?: Record<string, string | object>;
  annotations?: Record<string, string>;
  labels?: Record<string, string>;
}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: more.kind ?? 'Component',
    metadata: {
      name: 'x',
      annotations: more.annotations,
      labels: more.labels,
    },
    spec: JSON.parse(JSON.stringify({ type: 'saas', ...more.spec })),
  };
}

describe('claims of verdicts', () => {
  it.each<[string, Parameters<typeof entity>[0], string]>([
    [
      'in the sheet',
      { spec: { martech: { ...sheet, status: 'approved' } } },
      'spec.martech.status',
    ],
    [
      'deep in the sheet',
      { spec: { martech: { data: { verdict: 'ok' } } } },
      'spec.martech.data.verdict',
    ],
    [
      'in another case',
      { spec: { martech: { Validation_Status: 'x' } } },
      'spec.martech.Validation_Status',
    ],
    [
      'in spec',
      { spec: { validation: { status: 'approved' }, martech: sheet } },
      'spec.validation',
    ],
    [
      'in spec of a SaaS without sheet',
      { spec: { status: 'approved' } },
      'spec.status',
    ],
    [
      'in spec of SaaS in another case',
      { spec: { type: 'SaaS', approved: 'x' } },
      'spec.approved',
    ],
    [
      'by annotation',
      { annotations: { 'passerelle.dev/validation-status': 'approved' } },
      "metadata.annotations['passerelle.dev/validation-status']",
    ],
    [
      'by annotation of integration',
      { annotations: { 'passerelle.dev/integration-status': 'live' } },
      "metadata.annotations['passerelle.dev/integration-status']",
    ],
    [
      'by annotation of health',
      { annotations: { 'passerelle.dev/health': 'up' } },
      "metadata.annotations['passerelle.dev/health']",
    ],
    [
      'by label',
      { labels: { 'passerelle.dev/health': 'up' } },
      "metadata.labels['passerelle.dev/health']",
    ],
    [
      'by annotation of any kind',
      {
        kind: 'System',
        annotations: { 'Passerelle.dev/Validation-Status': 'x' },
      },
      "metadata.annotations['Passerelle.dev/Validation-Status']",
    ],
  ])('are found %s', (_where, given, path) => {
    const claims = findVerdictClaims(entity(given));
    expect(claims).toHaveLength(1);
    expect(claims[0]).toContain(`${path} may not be declared`);
  });

  it.each([
    [
      'a good sheet, with flows that have a status',
      entity({ spec: { martech: sheet } }),
    ],
    [
      'another tool of the company',
      entity({ spec: { type: 'library', status: 'x' } }),
    ],
    [
      'the manager of a group',
      entity({
        kind: 'Group',
        annotations: { 'passerelle.dev/manager': 'user:default/x' },
      }),
    ],
  ])('are not found in %s', (_what, given) => {
    expect(findVerdictClaims(given)).toEqual([]);
  });
});

describe('what is a tool', () => {
  it.each([
    ['Component', 'saas', 'saas'],
    ['Component', 'SaaS', 'saas'],
    ['component', 'website', 'service'],
    ['Component', 'service', 'service'],
    ['Component', 'library', undefined],
    ['API', 'openapi', 'api'],
    ['System', 'saas', undefined],
  ])('%s of type %s: %s', (kind, type, expected) => {
    expect(toolTypeOf(entity({ kind, spec: { type } }))).toBe(expected);
  });

  it('a service is one only with a sheet', () => {
    expect(isToolEntity(entity({ spec: { type: 'service' } }))).toBe(false);
    expect(
      isToolEntity(entity({ spec: { type: 'service', martech: sheet } })),
    ).toBe(true);
  });
});
