import type {
  CriterionVerdict,
  FileLanguage,
} from '@passerelle/plugin-martech-common';

type Words = {
  yes: string;
  no: string;
  colon: string;
  sso: string;
  mfa: string;
  certified: string;
  agreement: string;
  sheet: string;
  organisation: string;
  verdicts: Record<CriterionVerdict, string>;
};

/** What the cells of the register say. */
export const registerWords: Readonly<Record<FileLanguage, Words>> = {
  en: {
    yes: 'Yes',
    no: 'No',
    colon: ': ',
    sso: 'Sign-in with the company account',
    mfa: 'Second factor',
    certified: 'Certified',
    agreement: 'data processing agreement:',
    sheet: 'Register',
    organisation: 'Organisation',
    verdicts: {
      pending: 'No verdict',
      passed: 'Favourable',
      passed_with_conditions: 'Favourable with conditions',
      failed: 'Unfavourable',
      not_applicable: 'Not concerned',
      expired: 'Out of date',
    },
  },
  fr: {
    yes: 'Oui',
    no: 'Non',
    colon: ' : ',
    sso: 'Connexion avec le compte de l’entreprise',
    mfa: 'Second facteur',
    certified: 'Certifié',
    agreement: 'accord de sous-traitance :',
    sheet: 'Registre',
    organisation: 'Organisme',
    verdicts: {
      pending: 'Aucun avis',
      passed: 'Favorable',
      passed_with_conditions: 'Favorable sous conditions',
      failed: 'Défavorable',
      not_applicable: 'Non concerné',
      expired: 'Périmé',
    },
  },
};
