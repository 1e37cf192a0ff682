import type { JsonObject } from '@backstage/types';
import { hostingModels, transferSafeguards, type ToolType } from '../types';

const entityRef = (kinds: string, example: string): JsonObject => ({
  type: 'string',
  pattern: `^(?:${kinds}):[a-zA-Z0-9-]{1,63}/[a-zA-Z0-9._-]{1,63}$`,
  'x-accepts': `a full entity reference such as ${example}`,
});
const toolRef = entityRef(
  '[cC]omponent|[aA][pP][iI]|[sS]ystem|[rR]esource',
  'component:default/salesforce-crm',
);
const ownerRef = entityRef(
  '[gG]roup|[uU]ser',
  'group:default/crm-team or user:default/engineer',
);
const httpsUrl: JsonObject = {
  type: 'string',
  maxLength: 500,
  pattern: '^https://[^\\s/@?#]+(?:[/?#]\\S*)?$',
  'x-accepts': 'an address that begins with https://',
};
const healthUrl: JsonObject = {
  type: 'string',
  maxLength: 500,
  pattern: '^https?://[^\\s/@?#]+(?:[/?#]\\S*)?$',
  'x-accepts':
    'an address that begins with https://, or with http:// for a host of martech.monitor.allowedHosts',
};
const duration: JsonObject = {
  type: 'string',
  format: 'duration',
  'x-accepts': 'an ISO 8601 duration such as P3Y or P90D',
};
const date: JsonObject = {
  type: 'string',
  format: 'date',
  'x-accepts': 'a date such as 2027-03-31',
};
const identifier: JsonObject = {
  type: 'string',
  pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  maxLength: 63,
  'x-accepts': 'an identifier in lower case with hyphens',
};
const words = (maxItems: number): JsonObject => ({
  type: 'array',
  maxItems,
  uniqueItems: true,
  items: { type: 'string', minLength: 1, maxLength: 100, pattern: '\\S' },
});
const localized = (maxLength: number): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  required: ['en', 'fr'],
  properties: {
    en: { type: 'string', minLength: 1, maxLength, pattern: '\\S' },
    fr: { type: 'string', minLength: 1, maxLength, pattern: '\\S' },
  },
});
const record = (required: string[], properties: JsonObject): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const flow = record(['with', 'direction', 'method', 'status'], {
  with: toolRef,
  direction: { enum: ['in', 'out', 'both'] },
  method: { enum: ['api', 'webhook', 'file', 'native', 'ipaas'] },
  status: { enum: ['planned', 'in_progress', 'live', 'retired'] },
  data: words(50),
});

const transfer = record(['country', 'safeguard'], {
  country: {
    type: 'string',
    pattern: '^[A-Z]{2}$',
    'x-accepts': 'a country by its two letters such as US',
  },
  safeguard: { enum: [...transferSafeguards] },
  to: { type: 'string', minLength: 1, maxLength: 100, pattern: '\\S' },
});

const data = record(['classification', 'personal'], {
  classification: {
    enum: ['public', 'internal', 'confidential', 'restricted'],
  },
  personal: { type: 'boolean' },
  purposes: words(20),
  subjects: words(50),
  categories: words(50),
  specialCategories: words(20),
  legalBasis: {
    enum: [
      'consent',
      'contract',
      'legal_obligation',
      'vital_interests',
      'public_task',
      'legitimate_interests',
    ],
  },
  retention: duration,
  recipients: words(50),
  subprocessors: words(200),
  transfersOutsideEu: { type: 'boolean' },
  transfers: { type: 'array', maxItems: 50, items: transfer },
  measures: words(50),
  dpa: { enum: ['signed', 'in_progress', 'missing', 'not_required'] },
  dpia: { enum: ['done', 'required', 'not_required'] },
});

const finance = record(['annualCost', 'currency'], {
  annualCost: { type: 'number', minimum: 0, maximum: 1_000_000_000 },
  currency: {
    type: 'string',
    pattern: '^[A-Z]{3}$',
    'x-accepts': 'an ISO 4217 code such as EUR',
  },
  licences: { type: 'integer', minimum: 0, maximum: 10_000_000 },
  contractStart: date,
  contractEnd: date,
  noticePeriod: duration,
  autoRenewal: { type: 'boolean' },
});

/** Every field that a sheet can have; the profiles below choose from it. */
const properties: JsonObject = {
  vendor: { type: 'string', minLength: 1, maxLength: 100, pattern: '\\S' },
  category: identifier,
  capabilities: {
    type: 'array',
    maxItems: 50,
    uniqueItems: true,
    items: identifier,
  },
  title: localized(100),
  summary: localized(500),
  url: httpsUrl,
  statusPage: httpsUrl,
  healthUrl,
  owners: record([], { technical: ownerRef, budget: ownerRef }),
  hosting: record(['model', 'region'], {
    model: { enum: [...hostingModels] },
    region: { type: 'string', minLength: 1, maxLength: 50, pattern: '\\S' },
  }),
  flows: { type: 'array', maxItems: 200, items: flow },
  data,
  security: record([], {
    sso: { enum: ['saml', 'oidc', 'none'] },
    mfa: { type: 'boolean' },
    certifications: words(50),
  }),
  finance,
  accessibility: record(['level'], {
    level: { enum: ['full', 'partial', 'none', 'unknown'] },
    statement: httpsUrl,
  }),
};

/** What a profile demands, and what it asks for in forms without demanding it. */
const profiles: Record<
  ToolType,
  { title: string; required: string[]; recommended: string[] }
> = {
  saas: {
    title: 'Sheet of a SaaS tool',
    required: ['category', 'summary'],
    recommended: [
      'vendor',
      'url',
      'hosting',
      'data',
      'security',
      'finance',
      'accessibility',
    ],
  },
  api: {
    title: 'Sheet of an API',
    required: ['category', 'summary'],
    recommended: ['hosting', 'flows', 'data', 'security'],
  },
  service: {
    title: 'Sheet of an internal service',
    required: ['category', 'summary'],
    recommended: ['hosting', 'flows', 'data', 'security', 'accessibility'],
  },
};

/**
 * The JSON Schema (draft-07) of the tool sheet for one type of tool. Unknown fields are refused everywhere.
 *
 * @remarks
 * One set of fields serves all types; a profile says what is demanded, and `x-recommended` what forms should ask for.
 * `x-accepts` says in words what a text field takes.
 *
 * @public
 */
export function sheetSchema(type: ToolType): JsonObject {
  const profile = profiles[type];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: profile.title,
    type: 'object',
    additionalProperties: false,
    required: profile.required,
    'x-recommended': profile.recommended,
    properties,
  };
}
