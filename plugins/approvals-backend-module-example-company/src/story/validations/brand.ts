import { answers, approves, validation, type Tale } from '../lines';

/** What the brand and its teams create and share, without conditions. */
export const brand: Tale[] = [
  validation(
    'hootsuite',
    'content-editor',
    'D-113 09:50',
    {
      reason:
        'Programmer nos publications et répondre aux commentaires depuis un seul endroit, à plusieurs.',
      expectedUsers: 12,
      personalDataExpected: true,
    },
    [
      approves('D-112 11:15', 'architect', 'architecture'),
      approves(
        'D-111 16:25',
        'security-officer',
        'security',
        'Les mots de passe de nos comptes sociaux ne circulent plus par messagerie : c’est un vrai progrès.',
      ),
      approves(
        'D-110 10:40',
        'privacy-deputy',
        'privacy',
        'Transferts encadrés ; seules des données publiques sont traitées.',
      ),
      approves('D-109 14:05', 'accessibility-deputy', 'accessibility'),
      approves(
        'D-109 15:30',
        'finance-controller',
        'finance',
        'Attention au préavis de quatre mois : je mets un rappel en octobre.',
      ),
      approves('D-108 09:20', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'bynder',
    'brand-manager',
    'D-104 11:25',
    {
      reason:
        'Ranger nos 60 000 photos avec leurs droits d’usage, pour ne plus publier une image expirée.',
      expectedUsers: 60,
    },
    [
      approves('D-103 10:10', 'architecture-deputy', 'architecture'),
      approves('D-102 15:05', 'security-deputy', 'security'),
      approves(
        'D-101 09:40',
        'dpo',
        'privacy',
        'Les autorisations des modèles sont jointes à chaque image.',
      ),
      approves('D-100 14:45', 'accessibility-lead', 'accessibility'),
      approves('D-99 11:55', 'finance-controller', 'finance'),
      approves('D-98 16:15', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'figma',
    'brand-manager',
    'D-92 10:50',
    {
      reason:
        'Dessiner les pages et les écrans avec notre agence, et commenter au même endroit.',
      expectedUsers: 22,
    },
    [
      approves('D-91 09:25', 'architect', 'architecture'),
      approves(
        'D-90 14:00',
        'security-officer',
        'security',
        'Les agences entrent comme invitées, pour la durée du projet.',
      ),
      approves('D-90 15:20', 'privacy-deputy', 'privacy'),
      approves(
        'D-88 10:30',
        'accessibility-deputy',
        'accessibility',
        'Module de contrôle des contrastes installé pour tous.',
      ),
      approves('D-88 16:50', 'finance-deputy', 'finance'),
      approves('D-87 11:10', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'klaxoon',
    'marketing-manager',
    'D-54 09:35',
    {
      reason: 'Animer nos ateliers à distance et faire voter les magasins.',
      expectedUsers: 60,
    },
    [
      approves('D-53 10:20', 'architecture-deputy', 'architecture'),
      approves('D-52 11:45', 'security-deputy', 'security'),
      approves(
        'D-51 14:30',
        'dpo',
        'privacy',
        'Éditeur français, aucune donnée client attendue.',
      ),
      approves('D-51 16:05', 'accessibility-lead', 'accessibility'),
      approves('D-50 09:10', 'finance-controller', 'finance'),
      approves('D-49 15:40', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'trustpilot',
    'brand-manager',
    'D-31 09:55',
    {
      reason: 'Recueillir les avis après chaque commande et y répondre.',
      expectedUsers: 5,
      personalDataExpected: true,
    },
    [
      approves('D-30 10:45', 'architect', 'architecture'),
      answers(
        'D-30 14:50',
        'security-officer',
        'security',
        'recuse',
        'J’ai travaillé deux ans chez cet éditeur : je préfère qu’Élise se prononce.',
      ),
      approves('D-29 11:20', 'security-deputy', 'security'),
      approves(
        'D-28 09:30',
        'privacy-deputy',
        'privacy',
        'Invitation limitée à une par commande, opposition possible en un clic.',
      ),
      approves('D-28 15:35', 'accessibility-deputy', 'accessibility'),
      approves('D-27 10:10', 'finance-deputy', 'finance'),
      approves('D-26 14:25', 'dsi-admin', 'decision'),
    ],
  ),
];
