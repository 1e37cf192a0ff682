import type { Entity } from '@backstage/catalog-model';
import type { ToolSheet } from '@passerelle/plugin-martech-common';

/** A small catalogue with which tests work. */
export const brevoSheet: ToolSheet = {
  vendor: 'Brevo',
  category: 'email-marketing',
  capabilities: ['sms-campaigns'],
  summary: {
    en: 'E-mail and SMS campaigns',
    fr: 'Campagnes d’e-mail et de SMS',
  },
  url: 'https://www.brevo.com',
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
    },
  ],
  data: { classification: 'confidential', personal: true },
  finance: { annualCost: 24000, currency: 'EUR' },
  accessibility: { level: 'partial' },
};

/** A catalog entity with a sheet. */
export function toolEntity(
  name: string,
  sheet: Partial<ToolSheet> = {},
  more: {
    kind?: string;
    title?: string;
    type?: string;
    lifecycle?: string;
  } = {},
): Entity {
  const text = more.title ?? name;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: more.kind ?? 'Component',
    metadata: { name, namespace: 'default', title: text },
    spec: {
      type: more.type ?? 'saas',
      lifecycle: more.lifecycle ?? 'production',
      owner: 'group:default/crm-team',
      martech: JSON.parse(
        JSON.stringify({
          category: 'crm',
          summary: { en: `The tool ${text}`, fr: `L’outil ${text}` },
          ...sheet,
        }),
      ),
    },
  };
}

export const brevo = toolEntity('brevo', brevoSheet, { title: 'Brevo' });

function group(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: parent
      ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
      : [],
  };
}

function user(name: string, memberOf: string, manager?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      namespace: 'default',
      ...(manager && { annotations: { 'passerelle.dev/manager': manager } }),
    },
    spec: { memberOf: [memberOf] },
    relations: [{ type: 'memberOf', targetRef: `group:default/${memberOf}` }],
  };
}

/** Some people of the example company. */
export const people: Entity[] = [
  group('dsi'),
  group('dsi-admins', 'dsi'),
  group('security', 'dsi'),
  group('marketing'),
  group('crm-team', 'marketing'),
  group('acquisition', 'marketing'),
  group('finance'),
  group('privacy'),
  user('marketer', 'content', 'user:default/marketing-manager'),
  user('marketing-manager', 'content'),
  user('tool-owner', 'crm-team'),
  user('security-officer', 'security'),
  user('dsi-admin', 'dsi-admins'),
  user('dpo', 'privacy'),
];

/** Who examines each criterion in the example company. */
export const testReviewers = {
  architecture: 'group:default/architecture',
  security: 'group:default/security',
  privacy: 'group:default/privacy',
  finance: 'group:default/finance',
  accessibility: 'group:default/accessibility',
};
