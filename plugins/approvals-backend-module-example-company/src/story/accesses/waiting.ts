import { access, answers, approves, type Tale } from '../lines';

/** Accesses that wait for somebody. */
export const waitingAccesses: Tale[] = [
  access(
    'batch',
    'content-editor',
    'D-6 10:40',
    {
      reason: 'Annoncer les nouveaux articles aux membres.',
      profile: 'contribute',
    },
    [
      answers(
        'D-5 09:25',
        'tool-owner-deputy',
        'owner',
        'request_changes',
        'À quelle fréquence, et jusqu’à quand ? Nous limitons à deux notifications par semaine, toutes équipes confondues.',
      ),
    ],
  ),
  access(
    'brevo',
    'marketing-manager',
    'D-4 11:55',
    {
      reason: 'Consulter les résultats des campagnes avant chaque comité.',
      profile: 'read',
      usage: 'weekly',
    },
    [
      approves(
        'D-2 10:45',
        'tool-owner-deputy',
        'owner',
        'Bien sûr. Hugo ouvre l’accès.',
      ),
    ],
  ),
  access(
    'canva',
    'content-editor',
    'D-3 09:15',
    {
      reason: 'Illustrer les articles du magazine.',
      profile: 'contribute',
      usage: 'daily',
    },
    [
      approves(
        'D-1 11:20',
        'brand-manager',
        'owner',
        'Oui, avec les modèles « Magazine ».',
      ),
    ],
  ),
  access(
    'salesforce-crm',
    'marketer',
    'D-2 10:10',
    {
      reason: 'Préparer les audiences de la campagne de fin d’année.',
      profile: 'read',
      usage: 'weekly',
    },
    [],
  ),
  access(
    'matomo',
    'data-engineer',
    'D-1 14:50',
    {
      reason: 'Relier Matomo à la plateforme de données.',
      profile: 'administer',
      usage: 'occasional',
    },
    [],
  ),
];
