import { about, approves, fulfils, writes, type Tale } from '../lines';

/** Tools that learn to talk to each other: one that does, one that is being connected, one that is asked for. */
export const connections: Tale[] = [
  about(
    'integration',
    'batch',
    'tool-owner-deputy',
    'D-33 09:45',
    {
      with: 'component:default/didomi',
      direction: 'in',
      method: 'api',
      data: ['consentement'],
      personalData: true,
      reason:
        'N’envoyer de notifications qu’aux personnes qui les ont acceptées, sans fichier à recharger chaque semaine.',
    },
    [
      approves('D-32 11:10', 'tool-owner', 'agreement.owner'),
      approves('D-32 14:25', 'dpo', 'agreement.partner'),
      approves(
        'D-31 10:30',
        'architect',
        'architecture',
        'Par l’API des consentements, déjà utilisée par la plateforme de données.',
      ),
      approves(
        'D-31 16:40',
        'privacy-deputy',
        'privacy',
        'C’est exactement ce que nous voulons voir.',
      ),
      fulfils(
        'D-27 11:50',
        'engineer',
        'done',
        'En service ; les retraits de consentement sont pris en compte en moins d’une minute.',
      ),
    ],
  ),
  about(
    'integration',
    'zendesk',
    'tool-owner',
    'D-12 10:35',
    {
      with: 'component:default/customer-record',
      direction: 'in',
      method: 'api',
      data: ['contact', 'commandes'],
      personalData: true,
      reason:
        'Les conseillers ouvrent trois écrans pour savoir qui appelle. La fiche client doit s’afficher avec le ticket.',
      neededBy: 'day+40',
    },
    [
      approves('D-11 09:55', 'tool-owner-deputy', 'agreement.owner'),
      approves('D-11 14:10', 'engineer', 'agreement.partner'),
      approves('D-10 11:05', 'architecture-deputy', 'architecture'),
      approves(
        'D-9 15:30',
        'dpo',
        'privacy',
        'Sans les données de paiement, comme convenu.',
      ),
      writes(
        'D-6 10:15',
        'engineer',
        'L’accès technique est ouvert ; la recette commence lundi avec deux conseillers.',
      ),
    ],
  ),
  about('integration', 'notion', 'content-editor', 'D-1 10:20', {
    with: 'component:default/slack',
    direction: 'out',
    method: 'native',
    reason: 'Prévenir l’équipe quand un article est prêt à relire.',
  }),
];
