import {
  answers,
  approves,
  approvesIf,
  corrects,
  sends,
  validation,
  type Tale,
  writes,
} from '../lines';

/** What people work on now: in review, late, sent back, drafted, withdrawn. */
export const running: Tale[] = [
  validation(
    'twilio',
    'engineer',
    'D-17 10:40',
    {
      reason: 'Envoyer les codes de connexion de l’espace client par SMS.',
      context: 'Volume estimé : 30 000 messages par mois.',
      personalDataExpected: true,
    },
    [
      approvesIf(
        'D-15 11:25',
        'architect',
        'architecture',
        'D’accord pour les codes ; les campagnes restent dans Brevo.',
        ['Réserver l’outil aux codes de connexion.'],
      ),
      approves('D-14 15:50', 'finance-controller', 'finance'),
      writes(
        'D-6 09:40',
        'engineer',
        'Bonjour Karim, Sophie : avez-vous pu avancer ? L’espace client ouvre dans un mois.',
      ),
      writes(
        'D-5 14:25',
        'dpo',
        'J’attends de l’éditeur la liste des sous-traitants ultérieurs ; relancé ce matin.',
      ),
    ],
  ),
  validation(
    'qualtrics',
    'tool-owner-deputy',
    'D-15 09:30',
    {
      reason:
        'Mesurer la satisfaction après un achat ou une visite, magasin par magasin.',
      context:
        'Comparé avec Typeform : nous avons besoin des alertes en temps réel pour les directeurs de magasin.',
      expectedUsers: 25,
      personalDataExpected: true,
    },
    [
      approves('D-13 10:15', 'architecture-deputy', 'architecture'),
      approves(
        'D-12 14:40',
        'accessibility-lead',
        'accessibility',
        'Questionnaires conformes, déclaration de l’éditeur récente.',
      ),
      writes(
        'D-4 11:10',
        'tool-owner-deputy',
        'Le devis expire à la fin du mois : est-ce que quelque chose manque au dossier ?',
      ),
    ],
  ),
  validation(
    'crisp',
    'marketer',
    'D-11 11:15',
    {
      reason:
        'Répondre en direct aux visiteurs de la boutique pendant les heures d’ouverture.',
      expectedUsers: 10,
      personalDataExpected: true,
    },
    [
      approves('D-10 10:05', 'architect', 'architecture'),
      approves('D-9 14:30', 'security-deputy', 'security'),
      approves(
        'D-8 09:50',
        'privacy-deputy',
        'privacy',
        'Éditeur français, conversations effacées au bout d’un an.',
      ),
      approves('D-8 16:35', 'accessibility-deputy', 'accessibility'),
      approves('D-7 11:45', 'finance-deputy', 'finance'),
    ],
  ),
  validation(
    'typeform',
    'marketer',
    'D-8 14:10',
    {
      reason:
        'Créer des formulaires agréables pour nos jeux-concours et nos enquêtes.',
      expectedUsers: 10,
      personalDataExpected: true,
    },
    [
      approves('D-7 10:20', 'architect', 'architecture'),
      approves(
        'D-6 11:05',
        'security-officer',
        'security',
        'Double authentification exigée pour les dix comptes.',
      ),
      answers(
        'D-5 16:40',
        'dpo',
        'privacy',
        'request_changes',
        'Où sont hébergées les sauvegardes ? Et combien de temps gardez-vous les réponses ?',
      ),
      corrects('D-4 09:10', 'marketer', {
        reason:
          'Créer des formulaires agréables pour nos jeux-concours et nos enquêtes.',
        context:
          'Compte hébergé dans l’Union européenne, sauvegardes comprises (Francfort). Réponses effacées au bout de douze mois.',
        expectedUsers: 10,
        personalDataExpected: true,
      }),
      sends(
        'D-4 09:12',
        'marketer',
        'submit',
        'Hébergement et durée de conservation ajoutés.',
      ),
      approves(
        'D-3 15:20',
        'accessibility-lead',
        'accessibility',
        'Formulaires utilisables au clavier et annoncés correctement.',
      ),
    ],
  ),
  validation(
    'lemlist',
    'marketer',
    'D-7 09:35',
    {
      reason:
        'Relancer les architectes d’intérieur qui ont demandé notre catalogue.',
      expectedUsers: 4,
      personalDataExpected: true,
    },
    [
      approves('D-6 10:50', 'architecture-deputy', 'architecture'),
      answers(
        'D-5 11:30',
        'privacy-deputy',
        'privacy',
        'request_changes',
        'Deux précisions, s’il vous plaît : d’où viennent les adresses, et comment une personne s’oppose-t-elle aux relances ?',
      ),
      writes(
        'D-3 10:35',
        'privacy-deputy',
        'Rien d’urgent de notre côté : la demande reprendra là où elle s’est arrêtée dès que vous aurez complété.',
      ),
    ],
  ),
  validation(
    'hotjar',
    'marketer',
    'D-6 14:45',
    {
      reason: 'Comprendre où les visiteurs abandonnent leur panier.',
      expectedUsers: 8,
      personalDataExpected: true,
    },
    [
      approves('D-5 10:15', 'architecture-deputy', 'architecture'),
      approves('D-3 11:50', 'security-deputy', 'security'),
      writes(
        'D-2 15:05',
        'dpo',
        'Une analyse d’impact est nécessaire pour le rejeu de sessions : je vous propose un point jeudi pour la faire ensemble.',
      ),
    ],
  ),
  validation(
    'segment',
    'data-engineer',
    'D-3 10:00',
    {
      reason:
        'Remplacer nos collectes d’événements faites à la main par une seule, partagée par tous les outils.',
      context:
        'Coût élevé : à comparer avec une extension de la plateforme de données.',
      expectedUsers: 12,
      personalDataExpected: true,
    },
    [
      writes(
        'D-2 09:55',
        'architect',
        'Avant de me prononcer, je voudrais voir la comparaison avec la plateforme de données. Pouvez-vous l’ajouter ?',
      ),
    ],
  ),
  validation(
    'swisstransfer',
    'brand-manager',
    'D-21 11:20',
    { reason: 'Envoyer les fichiers d’impression à nos imprimeurs.' },
    [
      approves('D-20 10:30', 'architecture-deputy', 'architecture'),
      sends(
        'D-19 14:55',
        'brand-manager',
        'withdraw',
        'Finalement, les imprimeurs viendront chercher les fichiers dans Bynder : plus besoin d’un autre outil.',
      ),
    ],
  ),
  validation(
    'linkedin-ads',
    'marketer',
    'D-2 16:20',
    {
      reason: 'Toucher les architectes d’intérieur avant le salon de janvier.',
    },
    [],
    { draft: true },
  ),
  validation(
    'eventbrite',
    'brand-manager',
    'D-1 10:25',
    { reason: 'Gérer les inscriptions aux ateliers en magasin.' },
    [],
    { draft: true },
  ),
];
