import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import { taxonomy } from '@passerelle/plugin-martech-common';
import { amountLabels } from './restrictedAmounts';

type Words = Record<string, [en: string, fr: string]>;

const labels: Record<string, Words> = {
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
};

type Labels = Record<string, LocalizedText>;

function titlesOf(
  entries: ReadonlyArray<{ id: string; title: LocalizedText }>,
): Labels {
  return Object.fromEntries(entries.map(({ id, title }) => [id, title]));
}

/** Countries, and the European Union, by their two letters; sheets may say anything else in words of their own. */
function regionsOf(): Labels {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const [english, french] = ['en', 'fr'].map(
    language =>
      new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  const regions = letters
    .flatMap(first => letters.map(second => first + second))
    .flatMap((code): Array<[string, LocalizedText]> => {
      const [en, fr] = [english.of(code), french.of(code)];
      return en && fr ? [[code, { en, fr }]] : [];
    });
  return {
    ...Object.fromEntries(regions),
    global: { en: 'Worldwide', fr: 'Monde entier' },
  };
}

const families = taxonomy.categories.flatMap(
  ({ subcategories }) => subcategories,
);

/** The codes of a tool's sheet in words, for reviewers who never saw its YAML. */
export const sheetValueLabels: Record<string, Labels> = {
  ...Object.fromEntries(
    Object.entries(labels).map(([field, words]) => [
      `/subject/${field}`,
      Object.fromEntries(
        Object.entries(words).map(([code, [en, fr]]) => [code, { en, fr }]),
      ),
    ]),
  ),
  ...amountLabels,
  '/subject/category': titlesOf(families),
  '/subject/capabilities': titlesOf(
    families.flatMap(({ capabilities }) => capabilities),
  ),
  '/subject/hosting/region': regionsOf(),
};
