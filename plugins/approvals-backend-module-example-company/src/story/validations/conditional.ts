import { approves, approvesIf, validation, type Tale, writes } from '../lines';

/** Tools that may be used within limits. */
export const conditional: Tale[] = [
  validation(
    'canva',
    'brand-manager',
    'D-124 10:00',
    {
      reason:
        'Laisser les magasins préparer leurs affiches eux-mêmes, avec les modèles de la marque.',
      expectedUsers: 85,
    },
    [
      approves('D-123 09:35', 'architect', 'architecture'),
      approvesIf(
        'D-122 11:10',
        'security-officer',
        'security',
        'D’accord, mais avec nos comptes uniquement.',
        [
          'Se connecter avec le compte de l’entreprise, jamais avec une adresse personnelle.',
        ],
      ),
      approvesIf(
        'D-121 15:30',
        'dpo',
        'privacy',
        'L’outil est hébergé aux États-Unis : aucune donnée de client ne doit y entrer.',
        ['N’importer ni photo de client, ni liste de contacts.'],
      ),
      approves(
        'D-121 16:45',
        'accessibility-lead',
        'accessibility',
        'Modèles de la marque vérifiés : contrastes corrects.',
      ),
      approves('D-120 10:15', 'finance-controller', 'finance'),
      approves(
        'D-119 14:40',
        'dsi-admin',
        'decision',
        'Validé avec ces deux conditions.',
      ),
    ],
  ),
  validation(
    'google-ads',
    'marketer',
    'D-96 09:25',
    {
      reason:
        'Acheter des mots-clés et diffuser nos vidéos pour les lancements de collection.',
      personalDataExpected: true,
    },
    [
      approves('D-95 14:10', 'architecture-deputy', 'architecture'),
      approves('D-94 10:50', 'security-officer', 'security'),
      approvesIf(
        'D-93 11:25',
        'dpo',
        'privacy',
        'Acceptable sous réserve du consentement et sans envoi de fichiers clients en clair.',
        [
          'Ne déposer les balises qu’après consentement, par le bandeau Didomi.',
          'N’envoyer que des adresses hachées, et seulement celles des clients qui l’ont accepté.',
        ],
      ),
      approves('D-92 15:15', 'accessibility-deputy', 'accessibility'),
      approves('D-91 10:05', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'hubspot',
    'marketer',
    'D-89 11:00',
    {
      reason:
        'Suivre les prospects professionnels, du premier formulaire jusqu’au devis.',
      context:
        'Environ 4 000 contacts par an, transmis aux commerciaux dans Salesforce.',
      expectedUsers: 18,
      personalDataExpected: true,
    },
    [
      approvesIf(
        'D-87 10:40',
        'architect',
        'architecture',
        'Je tiens à ce que Salesforce reste la source unique des contacts.',
        ['Passer par le connecteur Salesforce ; pas d’import de fichier.'],
      ),
      approves('D-86 14:55', 'security-deputy', 'security'),
      approves(
        'D-85 11:30',
        'privacy-deputy',
        'privacy',
        'Intérêt légitime documenté pour la prospection entre professionnels.',
      ),
      approves('D-85 16:20', 'accessibility-deputy', 'accessibility'),
      approves('D-83 09:30', 'finance-controller', 'finance'),
      approves('D-82 15:25', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'make',
    'engineer',
    'D-70 14:00',
    {
      reason:
        'Donner au marketing un moyen encadré de relier deux outils, à la place des automatisations sauvages.',
      expectedUsers: 10,
      personalDataExpected: true,
    },
    [
      approves(
        'D-69 11:10',
        'architect',
        'architecture',
        'Mieux vaut un outil connu que dix inconnus.',
      ),
      approvesIf(
        'D-68 15:45',
        'security-officer',
        'security',
        'Les scénarios manipulent des accès à nos outils : il faut les relire.',
        [
          'Faire relire chaque scénario par l’équipe intégration avant de l’activer.',
          'Aucun mot de passe dans un scénario : uniquement des connexions gérées.',
        ],
      ),
      approves(
        'D-67 10:25',
        'dpo',
        'privacy',
        'Hébergement européen, historique purgé à trente jours.',
      ),
      approves('D-66 09:40', 'accessibility-lead', 'accessibility'),
      approves('D-66 14:30', 'finance-deputy', 'finance'),
      approves('D-65 11:05', 'dsi-admin', 'decision'),
    ],
  ),
  validation(
    'sinch',
    'tool-owner',
    'D-59 09:45',
    {
      reason:
        'Envoyer les alertes de livraison par SMS et RCS quand le volume dépasse ce que Brevo permet.',
      expectedUsers: 6,
      personalDataExpected: true,
    },
    [
      approves('D-58 10:30', 'architecture-deputy', 'architecture'),
      approves('D-57 14:20', 'security-officer', 'security'),
      approvesIf(
        'D-56 11:50',
        'dpo',
        'privacy',
        'Oui pour le suivi de commande. Pour la publicité, nous avons déjà Brevo.',
        [
          'Réserver l’outil aux messages de service ; les campagnes passent par Brevo.',
        ],
      ),
      approves('D-55 15:30', 'accessibility-deputy', 'accessibility'),
      approvesIf(
        'D-54 10:45',
        'finance-controller',
        'finance',
        'La facturation au message peut déraper.',
        ['Plafonner l’envoi à 1 500 € par mois.'],
      ),
      approves(
        'D-53 16:10',
        'dsi-admin',
        'decision',
        'Validé avec les deux conditions.',
      ),
    ],
  ),
  validation(
    'ab-tasty',
    'marketer',
    'D-38 10:20',
    {
      reason:
        'Tester deux versions d’une page et garder celle qui fonctionne, au lieu d’en débattre en réunion.',
      expectedUsers: 14,
      personalDataExpected: true,
    },
    [
      approvesIf(
        'D-36 11:40',
        'architect',
        'architecture',
        'Un script de test ralentit vite une page.',
        ['Pas plus de trois tests en même temps sur la boutique.'],
      ),
      approves('D-35 09:55', 'security-deputy', 'security'),
      approvesIf(
        'D-35 15:05',
        'dpo',
        'privacy',
        'Ces traceurs ne sont pas exemptés de consentement.',
        [
          'Ne lancer un test qu’auprès des visiteurs qui ont accepté les traceurs.',
        ],
      ),
      approves(
        'D-34 10:35',
        'accessibility-lead',
        'accessibility',
        'Pensez à vérifier chaque variante au clavier avant de la publier.',
      ),
      approves('D-33 14:15', 'finance-controller', 'finance'),
      approves('D-32 09:30', 'dsi-admin', 'decision'),
      writes(
        'D-32 10:10',
        'marketer',
        'Merci ! Premier test prévu lundi : la page des ateliers en magasin.',
      ),
    ],
  ),
];
