import { approves, approvesIf, validation, type Tale } from '../lines';

/** What is used every day behind the campaigns. */
export const everyday: Tale[] = [
  validation(
    'corporate-site',
    'engineer',
    'D-153 11:05',
    {
      reason: 'Mettre en ligne la nouvelle version du site de marque.',
      personalDataExpected: true,
    },
    [
      approves('D-152 10:20', 'architect', 'architecture'),
      approves(
        'D-151 15:10',
        'security-officer',
        'security',
        'Test d’intrusion réalisé, corrections vérifiées.',
      ),
      approves('D-151 16:30', 'privacy-deputy', 'privacy'),
      approves(
        'D-149 09:50',
        'accessibility-lead',
        'accessibility',
        'Audit RGAA : 92 % de conformité, déclaration publiée.',
      ),
      approves('D-148 14:05', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'stripe',
    'engineer',
    'D-144 14:30',
    {
      reason:
        'Encaisser les paiements de la boutique et les acomptes des ateliers.',
      personalDataExpected: true,
    },
    [
      approves('D-143 10:15', 'architecture-deputy', 'architecture'),
      approves(
        'D-142 11:40',
        'security-officer',
        'security',
        'Certifié PCI DSS : les numéros de carte ne passent jamais chez nous.',
      ),
      approves('D-142 16:00', 'dpo', 'privacy'),
      approves('D-141 09:25', 'accessibility-deputy', 'accessibility'),
      approves(
        'D-140 10:20',
        'security-deputy',
        'decision.committee',
        'Données de paiement traitées par un prestataire certifié\u00a0: risque résiduel accepté.',
      ),
      approves('D-140 11:10', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'zendesk',
    'tool-owner-deputy',
    'D-127 09:40',
    {
      reason:
        'Suivre toutes les questions des clients, d’où qu’elles viennent.',
      expectedUsers: 45,
      personalDataExpected: true,
    },
    [
      approves('D-126 11:20', 'architect', 'architecture'),
      approves('D-125 10:45', 'security-deputy', 'security'),
      approvesIf(
        'D-124 15:35',
        'dpo',
        'privacy',
        'Les messages contiennent souvent plus que nécessaire : il faut les effacer à temps.',
        [
          'Effacer les pièces jointes trois mois après la clôture d’une demande.',
        ],
      ),
      approves('D-123 14:20', 'accessibility-lead', 'accessibility'),
      approves('D-123 16:10', 'finance-controller', 'finance'),
      approves('D-122 09:35', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'algolia',
    'engineer',
    'D-118 10:25',
    {
      reason:
        'Remplacer la recherche de la boutique, qui ne supporte pas une faute de frappe.',
    },
    [
      approves(
        'D-117 14:50',
        'architect',
        'architecture',
        'Indexation directe depuis Akeneo : pas de copie à maintenir.',
      ),
      approves('D-116 10:10', 'security-officer', 'security'),
      approves('D-116 11:30', 'privacy-deputy', 'privacy'),
      approves(
        'D-115 15:45',
        'accessibility-lead',
        'accessibility',
        'Suggestions annoncées par les lecteurs d’écran.',
      ),
      approves('D-114 09:20', 'finance-deputy', 'finance'),
      approves('D-114 16:40', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'slack',
    'engineer',
    'D-107 09:55',
    {
      reason:
        'Garder une messagerie d’équipe commune à la DSI, au marketing et aux agences.',
      expectedUsers: 320,
    },
    [
      approves('D-106 10:40', 'architecture-deputy', 'architecture'),
      approves(
        'D-105 14:15',
        'security-officer',
        'security',
        'Canaux partagés avec les agences : revus chaque trimestre.',
      ),
      approves('D-105 15:55', 'dpo', 'privacy'),
      approves('D-104 09:30', 'accessibility-deputy', 'accessibility'),
      approves('D-103 11:05', 'finance-controller', 'finance'),
      approves('D-102 10:20', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'yousign',
    'finance-controller',
    'D-82 11:15',
    {
      reason:
        'Faire signer les devis professionnels en ligne, au lieu de les imprimer.',
      expectedUsers: 20,
      personalDataExpected: true,
    },
    [
      approves('D-81 10:30', 'architect', 'architecture'),
      approves(
        'D-80 15:20',
        'security-deputy',
        'security',
        'Prestataire de confiance qualifié, preuves conservées dix ans.',
      ),
      approves('D-79 09:40', 'dpo', 'privacy'),
      approves('D-79 14:10', 'accessibility-lead', 'accessibility'),
      approves(
        'D-78 11:25',
        'finance-deputy',
        'finance',
        'Examiné à la place de Marc, qui fait la demande.',
      ),
      approves('D-77 10:05', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'asana',
    'marketing-manager',
    'D-74 14:20',
    {
      reason:
        'Savoir qui fait quoi pour chaque campagne, sans fichier partagé.',
      expectedUsers: 70,
    },
    [
      approves('D-73 11:10', 'architecture-deputy', 'architecture'),
      approves('D-72 10:35', 'security-deputy', 'security'),
      approves('D-72 15:05', 'privacy-deputy', 'privacy'),
      approves(
        'D-71 09:45',
        'accessibility-lead',
        'accessibility',
        'Le meilleur de sa catégorie sur ce point.',
      ),
      approves('D-70 16:20', 'finance-controller', 'finance'),
      approves('D-69 09:30', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'deepl',
    'content-editor',
    'D-45 10:50',
    {
      reason: 'Traduire les fiches produit et les articles avant relecture.',
      expectedUsers: 15,
    },
    [
      approves('D-44 11:15', 'architect', 'architecture'),
      approves(
        'D-43 14:40',
        'security-officer',
        'security',
        'Les textes ne sont ni conservés ni utilisés pour l’entraînement dans la version payante.',
      ),
      approves('D-42 10:25', 'privacy-deputy', 'privacy'),
      approves('D-42 15:50', 'accessibility-deputy', 'accessibility'),
      approves('D-41 09:15', 'finance-deputy', 'finance'),
      approves('D-40 14:55', 'dsi-admin', 'decision'),
    ],
  ),
];
