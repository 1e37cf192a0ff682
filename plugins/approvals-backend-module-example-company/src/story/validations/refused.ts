import { approves, rejects, validation, type Tale, writes } from '../lines';

/** Tools that the company does not use, why, and what to use instead. */
export const refused: Tale[] = [
  validation(
    'google-analytics',
    'marketer',
    'D-183 10:45',
    {
      reason:
        'Suivre les conversions de nos campagnes : c’est l’outil que connaît notre agence.',
      personalDataExpected: true,
    },
    [
      approves('D-182 11:30', 'architect', 'architecture'),
      rejects(
        'D-180 10:10',
        'dpo',
        'privacy',
        'Nous avons validé Matomo, hébergé chez nous, qui répond au même besoin sans transfert hors de l’Union européenne. Un second outil doublerait les traceurs pour rien.',
        { matomo: 'Matomo' },
      ),
      writes(
        'D-180 11:20',
        'marketer',
        'Compris. Je demande à l’agence de travailler avec Matomo.',
      ),
    ],
  ),
  validation(
    'buffer',
    'marketer',
    'D-102 09:30',
    {
      reason: 'Programmer quelques publications pour les offres d’emploi.',
      expectedUsers: 2,
    },
    [
      approves('D-101 11:00', 'architecture-deputy', 'architecture'),
      rejects(
        'D-99 15:40',
        'dpo',
        'privacy',
        'Données hébergées hors de l’Union européenne et aucun contrat de sous-traitance signé avec nous. Hootsuite, déjà validé, fait la même chose : demandez-y un accès.',
        { hootsuite: 'Hootsuite' },
      ),
    ],
  ),
  validation(
    'mailchimp',
    'content-editor',
    'D-78 14:05',
    {
      reason:
        'Envoyer la lettre mensuelle du magazine ; je connais déjà cet outil.',
      personalDataExpected: true,
    },
    [
      rejects(
        'D-76 10:30',
        'architect',
        'architecture',
        'Brevo est notre outil d’envoi, relié au CRM et au centre de préférences. Un deuxième fichier d’abonnés rendrait les désinscriptions impossibles à suivre.',
        { brevo: 'Brevo' },
      ),
      writes(
        'D-76 14:20',
        'content-editor',
        'C’est plus clair ainsi. Hugo m’a déjà montré comment faire dans Brevo.',
      ),
    ],
  ),
  validation(
    'zapier',
    'marketer',
    'D-51 11:35',
    {
      reason:
        'Copier automatiquement les inscriptions aux webinaires dans le CRM.',
      personalDataExpected: true,
    },
    [
      approves('D-50 15:10', 'accessibility-deputy', 'accessibility'),
      rejects(
        'D-48 10:55',
        'security-officer',
        'security',
        'La formule demandée ne permet ni la connexion avec nos comptes, ni la relecture des scénarios. Make est validé pour cet usage, et l’équipe intégration vous aidera.',
        { make: 'Make' },
      ),
    ],
  ),
  validation(
    'clicksend',
    'marketer',
    'D-34 09:50',
    {
      reason:
        'Envoyer un SMS aux clients inscrits à l’ouverture du magasin de Nantes.',
      personalDataExpected: true,
    },
    [
      approves(
        'D-33 10:40',
        'architecture-deputy',
        'architecture',
        'Techniquement rien à dire, mais le besoin est déjà couvert.',
      ),
      rejects(
        'D-31 11:15',
        'privacy-deputy',
        'privacy',
        'Pas de contrat de sous-traitance, et l’import d’un tableur de numéros ne garantit pas le consentement. Brevo envoie des SMS aux seuls contacts qui l’ont accepté ; Sinch convient aux messages de service.',
        { brevo: 'Brevo', sinch: 'Sinch' },
      ),
    ],
  ),
  validation(
    'surveymonkey',
    'content-editor',
    'D-29 15:20',
    {
      reason: 'Sonder les lecteurs du magazine sur leurs rubriques préférées.',
      personalDataExpected: true,
    },
    [
      approves('D-28 11:05', 'architect', 'architecture'),
      rejects(
        'D-25 14:35',
        'security-officer',
        'security',
        'Le compte gratuit utilisé jusqu’ici n’offre ni connexion unique ni suppression automatique des réponses. Klaxoon suffit pour un sondage simple.',
        { klaxoon: 'Klaxoon' },
      ),
    ],
  ),
];
