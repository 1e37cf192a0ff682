import type { LocalizedText, ToolSheet } from '../types';

/** @public */
export const riskTiers = ['low', 'medium', 'high'] as const;
/**
 * How much can go wrong with a tool, as its sheet tells.
 *
 * @public
 */
export type RiskTier = (typeof riskTiers)[number];

/**
 * One thing in a sheet that raises the risk.
 *
 * @public
 */
export type RiskReason = {
  id: string;
  /** The tier that this alone would give. */
  tier: Exclude<RiskTier, 'low'>;
  text: LocalizedText;
};

/** @public */
export type RiskAssessment = { tier: RiskTier; reasons: RiskReason[] };

type RiskRule = RiskReason & { holds(sheet: ToolSheet): boolean };

/** From here on French public buyers have to publish and compare (Code de la commande publique, R2122-8); companies set theirs near it. */
const HIGH_COST = 40_000;
/** From so many flows on, a failure spreads. */
const MANY_FLOWS = 4;

const holdsPersonalData = ({ data }: ToolSheet) => data?.personal === true;

function isContractLacking({ data }: ToolSheet): boolean {
  return data?.dpa !== 'signed' && data?.dpa !== 'not_required';
}

/**
 * The rule, line by line. Sources: GDPR art. 9 (special categories), 28 (contract with a processor), 35 (impact
 * assessment), 44 to 46 (transfers); the nine criteria of the CNIL and the EDPB (WP 248) for impact assessments; ANSSI,
 * "Guide d’hygiène informatique" (authentication) and "Recommandations pour l’hébergement des SI sensibles dans le cloud".
 */
const rules: readonly RiskRule[] = [
  {
    id: 'special-categories',
    tier: 'high',
    text: {
      en: 'It holds sensitive data in the sense of the GDPR (health, opinions, biometrics…).',
      fr: 'Il contient des données sensibles au sens du RGPD (santé, opinions, biométrie…).',
    },
    holds: ({ data }) => (data?.specialCategories ?? []).length > 0,
  },
  {
    id: 'restricted-data',
    tier: 'high',
    text: {
      en: 'Its data is classified as very sensitive.',
      fr: 'Ses données sont classées très sensibles.',
    },
    holds: ({ data }) => data?.classification === 'restricted',
  },
  {
    id: 'transfer-without-contract',
    tier: 'high',
    text: {
      en: 'Personal data leaves the European Union, and the data processing agreement is not signed.',
      fr: 'Des données personnelles sortent de l’Union européenne sans accord de sous-traitance signé.',
    },
    holds: sheet =>
      holdsPersonalData(sheet) &&
      sheet.data?.transfersOutsideEu === true &&
      isContractLacking(sheet),
  },
  {
    id: 'personal-data',
    tier: 'medium',
    text: {
      en: 'It holds confidential data about people.',
      fr: 'Il contient des données personnelles confidentielles.',
    },
    holds: sheet =>
      holdsPersonalData(sheet) && sheet.data?.classification === 'confidential',
  },
  {
    id: 'transfer',
    tier: 'medium',
    text: {
      en: 'Personal data leaves the European Union, under a signed agreement.',
      fr: 'Des données personnelles sortent de l’Union européenne, avec un accord signé.',
    },
    holds: sheet =>
      holdsPersonalData(sheet) &&
      sheet.data?.transfersOutsideEu === true &&
      !isContractLacking(sheet),
  },
  {
    id: 'impact-assessment-due',
    tier: 'medium',
    text: {
      en: 'An impact assessment is required and not done yet.',
      fr: 'Une analyse d’impact (AIPD) est obligatoire et n’est pas encore faite.',
    },
    holds: ({ data }) => data?.dpia === 'required',
  },
  {
    id: 'no-single-sign-on',
    tier: 'medium',
    text: {
      en: 'People do not sign in with the company account.',
      fr: 'La connexion ne se fait pas avec le compte de l’entreprise.',
    },
    holds: ({ security }) => security?.sso === 'none',
  },
  {
    id: 'no-second-factor',
    tier: 'medium',
    text: {
      en: 'There is no second factor at sign-in.',
      fr: 'La connexion se fait sans second facteur.',
    },
    holds: ({ security }) => security?.mfa === false,
  },
  {
    id: 'many-flows',
    tier: 'medium',
    text: {
      en: 'It exchanges data with several other tools: a failure would spread.',
      fr: 'Il échange des données avec plusieurs autres outils\u00a0: une panne se propagerait.',
    },
    holds: ({ flows = [] }) =>
      flows.filter(({ status }) => status !== 'retired').length >= MANY_FLOWS,
  },
  {
    id: 'high-cost',
    tier: 'medium',
    text: {
      en: 'Its cost commits a large budget.',
      fr: 'Son coût engage un budget important.',
    },
    holds: ({ finance }) => (finance?.annualCost ?? 0) >= HIGH_COST,
  },
];

/**
 * The risk of a tool from its sheet alone: the highest tier of all lines that hold, and `low` when none does.
 *
 * @remarks
 * It decides how deep a validation goes (`subject.riskTier` in the conditions of policies) and is no verdict: a tool of
 * high risk can be approved, by more people. What a sheet does not say raises nothing, because reviewers ask for it.
 *
 * @public
 */
export function riskTier(sheet: ToolSheet): RiskAssessment {
  const reasons = rules
    .filter(rule => rule.holds(sheet))
    .map(({ id, tier, text }): RiskReason => ({ id, tier, text }));
  const isHigh = reasons.some(({ tier }) => tier === 'high');
  if (isHigh) return { tier: 'high', reasons };
  return { tier: reasons.length > 0 ? 'medium' : 'low', reasons };
}
