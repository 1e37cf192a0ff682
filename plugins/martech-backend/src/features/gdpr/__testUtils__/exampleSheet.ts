import type {
  ToolDataSheet,
  ToolSheet,
} from '@passerelle/plugin-martech-common';

/** Data of which nothing is left to be said; for tests. */
export const completeData: ToolDataSheet = {
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
/** The sheet of a tool of which the register lacks nothing; for tests. */
export const completeSheet: ToolSheet = {
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
  data: completeData,
};
