import type { RequestType } from '@passerelle/plugin-approvals-node';

/** What a purchase is, and what its reviews depend on. Everything else is policy. */
export const purchaseRequestType: RequestType = {
  id: 'purchase',
  title: { en: 'Purchase', fr: 'Achat' },
  description: {
    en: 'Ask for something that the company buys',
    fr: 'Demandez ce que l’entreprise doit acheter',
  },
  subject: 'none',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['item', 'amount', 'costCentre'],
    properties: {
      item: { type: 'string', minLength: 1, maxLength: 200 },
      amount: { type: 'number', exclusiveMinimum: 0 },
      costCentre: { type: 'string', pattern: '^[A-Z]{2}-\\d{3}$' },
      reason: { type: 'string', maxLength: 2000 },
    },
  },
  criteria: [
    {
      id: 'budget',
      title: { en: 'Budget', fr: 'Budget' },
      dependsOn: ['/values/amount', '/values/costCentre'],
    },
    {
      id: 'need',
      title: { en: 'Need', fr: 'Besoin' },
      dependsOn: ['/values/item', '/values/reason'],
    },
  ],
  summarize: ({ values: { item } }) => ({
    en: `Buy ${item}`,
    fr: `Acheter ${item}`,
  }),
};
