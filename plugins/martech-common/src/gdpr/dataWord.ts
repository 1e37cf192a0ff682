import type { LocalizedText } from '../types';

/** What people write in the data part of a sheet, in words that a person concerned would use. */
const vocabulary: Readonly<Record<string, LocalizedText>> = {
  account: { en: 'account details', fr: 'données de compte' },
  addresses: { en: 'addresses', fr: 'adresses' },
  alerts: { en: 'alerts', fr: 'alertes' },
  analytics: { en: 'audience figures', fr: 'mesures d’audience' },
  'app-events': { en: 'actions in the app', fr: 'actions dans l’application' },
  'app-users': { en: 'users of the app', fr: 'utilisateurs de l’application' },
  applicants: { en: 'applicants', fr: 'candidats' },
  assets: { en: 'images and documents', fr: 'images et documents' },
  attendance: { en: 'attendance', fr: 'présences' },
  behaviour: { en: 'browsing behaviour', fr: 'comportement de navigation' },
  biometrics: { en: 'biometric data', fr: 'données biométriques' },
  billing: { en: 'billing', fr: 'facturation' },
  browsing: { en: 'browsing behaviour', fr: 'navigation' },
  'call-log': { en: 'calls', fr: 'appels' },
  'call-recordings': { en: 'recorded calls', fr: 'enregistrements d’appels' },
  'campaign-behaviour': {
    en: 'reactions to campaigns',
    fr: 'réactions aux campagnes',
  },
  'campaign-costs': { en: 'campaign costs', fr: 'coûts des campagnes' },
  'campaign-events': { en: 'openings and clicks', fr: 'ouvertures et clics' },
  campaigns: { en: 'campaigns', fr: 'campagnes' },
  cases: { en: 'customer cases', fr: 'dossiers clients' },
  'company-details': { en: 'company details', fr: 'données d’entreprise' },
  consent: { en: 'consents', fr: 'consentements' },
  consents: { en: 'consents', fr: 'consentements' },
  contact: { en: 'contact details', fr: 'coordonnées' },
  contacts: { en: 'contact details', fr: 'coordonnées' },
  content: { en: 'content', fr: 'contenus' },
  'content-creators': { en: 'content creators', fr: 'créateurs de contenu' },
  contracts: { en: 'contracts', fr: 'contrats' },
  conversations: { en: 'conversations', fr: 'conversations' },
  cookies: { en: 'cookies', fr: 'cookies' },
  customers: { en: 'customers', fr: 'clients' },
  'delivery-reports': { en: 'delivery reports', fr: 'accusés de réception' },
  demographics: { en: 'age and situation', fr: 'âge et situation' },
  device: { en: 'device data', fr: 'données de l’appareil' },
  'device-identifiers': {
    en: 'device identifiers',
    fr: 'identifiants d’appareil',
  },
  employees: { en: 'employees', fr: 'salariés' },
  events: { en: 'events', fr: 'évènements' },
  experiments: { en: 'tests', fr: 'tests' },
  feedback: { en: 'opinions', fr: 'avis' },
  financial: { en: 'financial data', fr: 'données financières' },
  'hashed-contact': {
    en: 'scrambled contact details',
    fr: 'coordonnées brouillées',
  },
  health: { en: 'health', fr: 'santé' },
  ideas: { en: 'ideas', fr: 'idées' },
  identification: { en: 'identity', fr: 'identité' },
  identity: { en: 'identity', fr: 'identité' },
  images: { en: 'images', fr: 'images' },
  influencers: { en: 'influencers', fr: 'influenceurs' },
  journalists: { en: 'journalists', fr: 'journalistes' },
  leads: { en: 'prospects', fr: 'prospects' },
  location: { en: 'location', fr: 'localisation' },
  'loyalty-members': {
    en: 'members of the loyalty programme',
    fr: 'membres du programme de fidélité',
  },
  'message-content': { en: 'content of messages', fr: 'contenu des messages' },
  messages: { en: 'messages', fr: 'messages' },
  models: { en: 'models', fr: 'mannequins' },
  navigation: { en: 'browsing behaviour', fr: 'navigation' },
  'newsletter-subscribers': {
    en: 'newsletter subscribers',
    fr: 'abonnés à la newsletter',
  },
  opportunities: { en: 'sales opportunities', fr: 'opportunités de vente' },
  offences: { en: 'criminal offences', fr: 'infractions et condamnations' },
  opinions: {
    en: 'political or philosophical opinions',
    fr: 'opinions politiques ou philosophiques',
  },
  orders: { en: 'orders', fr: 'commandes' },
  partners: { en: 'partners', fr: 'partenaires' },
  payment: { en: 'payment data', fr: 'données de paiement' },
  payments: { en: 'payments', fr: 'paiements' },
  'phone-number': { en: 'phone number', fr: 'numéro de téléphone' },
  points: { en: 'loyalty points', fr: 'points de fidélité' },
  preferences: { en: 'preferences', fr: 'préférences' },
  products: { en: 'products', fr: 'produits' },
  professional: { en: 'professional life', fr: 'vie professionnelle' },
  prospects: { en: 'prospects', fr: 'prospects' },
  'public-profiles': { en: 'public profiles', fr: 'profils publics' },
  purchases: { en: 'purchases', fr: 'achats' },
  quotes: { en: 'quotes', fr: 'devis' },
  registrations: { en: 'registrations', fr: 'inscriptions' },
  religion: { en: 'religion', fr: 'religion' },
  resellers: { en: 'resellers', fr: 'revendeurs' },
  reviews: { en: 'reviews', fr: 'avis' },
  sales: { en: 'sales', fr: 'ventes' },
  scores: { en: 'scores', fr: 'scores' },
  'search-terms': { en: 'search terms', fr: 'mots recherchés' },
  segments: { en: 'audience segments', fr: 'segments' },
  shops: { en: 'shops', fr: 'boutiques' },
  social: { en: 'social network accounts', fr: 'comptes de réseaux sociaux' },
  'social-network-users': {
    en: 'users of social networks',
    fr: 'utilisateurs des réseaux sociaux',
  },
  subscribers: { en: 'subscribers', fr: 'abonnés' },
  'survey-answers': { en: 'survey answers', fr: 'réponses aux enquêtes' },
  tasks: { en: 'tasks', fr: 'tâches' },
  'training-results': { en: 'training results', fr: 'résultats de formation' },
  usage: { en: 'use of the service', fr: 'usage du service' },
  users: { en: 'users', fr: 'utilisateurs' },
  visitors: { en: 'visitors of our sites', fr: 'visiteurs de nos sites' },
};

/**
 * The words of the data part of a sheet that have a translation, as sheets write them: `message-content` and
 * `message content`.
 *
 * @public
 */
export const dataWords: Readonly<Record<string, LocalizedText>> =
  Object.fromEntries(
    Object.entries(vocabulary).flatMap(([word, text]) => [
      [word, text],
      [word.replaceAll('-', ' '), text],
    ]),
  );

/**
 * A word of the data part of a sheet as a person concerned would say it: `contact` is "coordonnées"; free text stays as
 * it is.
 *
 * @public
 */
export function dataWord(word: string, language: string): string {
  const known = vocabulary[word.toLowerCase().replace(/[\s_]+/g, '-')];
  return known
    ? known[language === 'fr' ? 'fr' : 'en']
    : word.replace(/[-_]+/g, ' ');
}
