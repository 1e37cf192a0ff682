import type { LocalizedText } from '../types';

type Pair = readonly [en: string, fr: string];

const fieldPairs = {
  name: ['Identifier', 'Identifiant'],
  type: ['Kind', 'Nature'],
  lifecycle: ['Life cycle', 'Cycle de vie'],
  description: ['Description', 'Description'],
  vendor: ['Vendor', 'Éditeur'],
  category: ['Category', 'Catégorie'],
  capabilities: ['What it can do', 'Fonctions'],
  'title/en': ['Name in English', 'Nom en anglais'],
  'title/fr': ['Name in French', 'Nom en français'],
  'summary/en': ['Summary in English', 'Résumé en anglais'],
  'summary/fr': ['Summary in French', 'Résumé en français'],
  url: ['Website', 'Site web'],
  statusPage: ['Status page', 'Page d’état du service'],
  healthUrl: ['Health address', 'Adresse de surveillance'],
  'owners/business': ['Business owner', 'Responsable métier'],
  'owners/technical': ['Technical owner', 'Responsable technique'],
  'owners/budget': ['Budget owner', 'Responsable du budget'],
  'hosting/model': ['Hosting', 'Hébergement'],
  'hosting/region': ['Region of hosting', 'Région d’hébergement'],
  flows: ['Data flows', 'Flux de données'],
  apis: ['APIs', 'API'],
  consumedApis: ['APIs that it uses', 'API qu’il utilise'],
  'data/classification': ['Data class', 'Classe de données'],
  'data/personal': ['Personal data', 'Données personnelles'],
  'data/purposes': ['Purposes', 'Finalités'],
  'data/subjects': ['People concerned', 'Personnes concernées'],
  'data/categories': ['Categories of data', 'Catégories de données'],
  'data/specialCategories': ['Sensitive data', 'Données sensibles'],
  'data/legalBasis': ['Legal basis', 'Base légale'],
  'data/retention': ['Kept for', 'Durée de conservation'],
  'data/recipients': ['Other recipients', 'Autres destinataires'],
  'data/subprocessors': ['Subprocessors', 'Sous-traitants ultérieurs'],
  'data/transfersOutsideEu': [
    'Transfers outside the EU',
    'Transferts hors de l’UE',
  ],
  'data/transfers': ['Countries and safeguards', 'Pays et garanties'],
  'data/measures': ['Security measures', 'Mesures de sécurité'],
  'data/dpa': [
    'Data processing agreement',
    'Accord de sous-traitance des données',
  ],
  'data/dpia': ['Impact assessment', 'Analyse d’impact (AIPD)'],
  'security/sso': ['Single sign-on', 'Authentification unique'],
  'security/mfa': ['Second factor', 'Second facteur'],
  'security/certifications': ['Certifications', 'Certifications'],
  'finance/annualCost': ['Yearly cost', 'Coût annuel'],
  'finance/currency': ['Currency', 'Devise'],
  'finance/licences': ['Licences', 'Licences'],
  'finance/contractStart': ['Start of the contract', 'Début du contrat'],
  'finance/contractEnd': ['End of the contract', 'Fin du contrat'],
  'finance/noticePeriod': ['Notice period', 'Préavis'],
  'finance/autoRenewal': ['Automatic renewal', 'Tacite reconduction'],
  'accessibility/level': ['Accessibility', 'Accessibilité'],
  'accessibility/statement': [
    'Accessibility statement',
    'Déclaration d’accessibilité',
  ],
} as const satisfies Record<string, Pair>;

/**
 * A field of a tool's sheet that has a name in words, as a path without the first slash.
 *
 * @public
 */
export type SheetField = keyof typeof fieldPairs;

const valuePairs = {
  type: {
    saas: ['Online tool', 'Outil en ligne'],
    api: ['Programming interface (API)', 'Interface de programmation (API)'],
    service: ['Internal service', 'Service interne'],
  },
  lifecycle: {
    experimental: ['On trial', 'À l’essai'],
    production: ['In use', 'En service'],
    deprecated: ['Being withdrawn', 'En retrait'],
    retiring: ['Being withdrawn', 'En retrait'],
    retired: ['Withdrawn', 'Retiré'],
  },
  'hosting/model': {
    public_cloud: ['Public cloud', 'Cloud public'],
    private_cloud: ['Private cloud', 'Cloud privé'],
    hybrid: [
      'Partly at the vendor, partly with us',
      'En partie chez l’éditeur, en partie chez nous',
    ],
    on_premises: ['On our own servers', 'Sur nos propres serveurs'],
  },
  'flows/direction': {
    in: ['receives data', 'reçoit des données'],
    out: ['sends data', 'envoie des données'],
    both: ['exchanges data', 'échange des données'],
  },
  'flows/method': {
    api: ['API', 'API'],
    webhook: ['automatic alerts (webhook)', 'alertes automatiques (webhook)'],
    file: ['files', 'fichiers'],
    native: ['built-in connector', 'connecteur intégré'],
    ipaas: ['integration platform', 'plateforme d’intégration'],
  },
  'flows/status': {
    planned: ['planned', 'prévu'],
    in_progress: ['under way', 'en cours'],
    live: ['in use', 'en service'],
    retired: ['stopped', 'arrêté'],
  },
  'data/classification': {
    public: ['Public', 'Publiques'],
    internal: ['Internal', 'Internes'],
    confidential: ['Confidential', 'Confidentielles'],
    restricted: ['Very sensitive', 'Très sensibles'],
  },
  'data/legalBasis': {
    consent: ['Consent of the person', 'Consentement de la personne'],
    contract: ['Contract with the person', 'Contrat avec la personne'],
    legal_obligation: ['Legal duty', 'Obligation légale'],
    vital_interests: [
      'Protecting somebody’s life',
      'Sauvegarde de la vie d’une personne',
    ],
    public_task: ['Public service task', 'Mission de service public'],
    legitimate_interests: [
      'Legitimate interest of the company',
      'Intérêt légitime de l’entreprise',
    ],
  },
  'data/transfers/safeguard': {
    adequacy: ['Adequacy decision', 'Décision d’adéquation'],
    standard_clauses: [
      'Standard contractual clauses',
      'Clauses contractuelles types',
    ],
    binding_rules: [
      'Binding corporate rules',
      'Règles d’entreprise contraignantes',
    ],
    certification: [
      'Certification or code of conduct',
      'Certification ou code de conduite',
    ],
    derogation: ['Derogation (article 49)', 'Dérogation (article 49)'],
  },
  'data/dpa': {
    signed: ['Signed', 'Signé'],
    in_progress: ['Being negotiated', 'En cours de négociation'],
    missing: ['Missing', 'Manquant'],
    not_required: ['Not needed', 'Pas nécessaire'],
  },
  'data/dpia': {
    done: ['Done', 'Faite'],
    required: ['To be done', 'À faire'],
    not_required: ['Not needed', 'Pas nécessaire'],
  },
  'security/sso': {
    saml: ['Yes (SAML)', 'Oui (SAML)'],
    oidc: ['Yes (OpenID Connect)', 'Oui (OpenID Connect)'],
    none: ['No', 'Non'],
  },
  'accessibility/level': {
    full: ['Full', 'Totale'],
    partial: ['Partial', 'Partielle'],
    none: ['Not accessible', 'Non accessible'],
    unknown: ['Unknown', 'Inconnue'],
  },
} as const satisfies Record<string, Record<string, Pair>>;

/**
 * A field of a tool's sheet that takes one of a few codes.
 *
 * @public
 */
export type SheetChoice = keyof typeof valuePairs;

function localized([en, fr]: Pair): LocalizedText {
  return { en, fr };
}

function localizeAll(
  pairs: Readonly<Record<string, Pair>>,
): Record<string, LocalizedText> {
  return Object.fromEntries(
    Object.entries(pairs).map(([key, pair]) => [key, localized(pair)]),
  );
}

/**
 * The name of a field of the sheet, for people who never saw YAML.
 *
 * @public
 */
export function sheetFieldTitle(field: SheetField): LocalizedText {
  return localized(fieldPairs[field]);
}

/**
 * The names of all fields, by their path without the first slash.
 *
 * @public
 */
export const sheetFieldTitles: Readonly<Record<string, LocalizedText>> =
  localizeAll(fieldPairs);

/**
 * The codes that a field takes, in words.
 *
 * @public
 */
export function sheetChoiceTitles(
  field: SheetChoice,
): Readonly<Record<string, LocalizedText>> {
  return localizeAll(valuePairs[field]);
}

/**
 * The fields that take codes, by their path without the first slash.
 *
 * @public
 */
export const sheetChoices: Readonly<
  Record<string, Readonly<Record<string, LocalizedText>>>
> = Object.fromEntries(
  Object.entries(valuePairs).map(([field, pairs]) => [
    field,
    localizeAll(pairs),
  ]),
);
