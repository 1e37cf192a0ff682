import { about, approves, type Tale } from '../lines';

/** Tools that a few people try: one that is over, one that runs, one that waits. */
export const pilots: Tale[] = [
  about(
    'tool-pilot',
    'kolsquare',
    'content-editor',
    'D-38 09:40',
    {
      reason:
        'Trouver des créateurs proches de nos métiers, plutôt que les plus connus.',
      startDate: 'day-47',
      endDate: 'day-7',
      successCriteria: [
        'Dix créateurs retenus, dont la moitié avec moins de 20 000 abonnés',
        'Un bilan de campagne produit sans tableur',
      ],
      team: 'Marque et contenus',
      expectedUsers: 4,
    },
    [
      approves('D-37 10:20', 'brand-manager', 'frame.owner'),
      approves('D-37 16:05', 'finance-deputy', 'finance'),
      approves(
        'D-36 11:15',
        'security-officer',
        'security',
        'Comptes nominatifs, à fermer à la fin du pilote.',
      ),
      approves('D-35 14:30', 'dsi-admin', 'decision'),
    ],
  ),
  about(
    'tool-pilot',
    'partoo',
    'marketer',
    'D-16 10:10',
    {
      reason:
        'Les horaires des magasins sont faux sur un tiers des annuaires. Partoo promet de les corriger partout à la fois.',
      startDate: 'day-14',
      endDate: 'day+45',
      successCriteria: [
        'Horaires justes sur les dix principaux annuaires pour les douze magasins du pilote',
        'Moins d’une heure par semaine pour répondre aux avis',
        'Hausse des itinéraires demandés vers les magasins du pilote',
      ],
      team: 'Acquisition, avec douze directeurs de magasin',
      expectedUsers: 14,
      realData: false,
    },
    [
      approves(
        'D-15 11:30',
        'brand-manager',
        'frame.owner',
        'Avec plaisir : commencez par les magasins de l’Ouest.',
      ),
      approves('D-15 15:45', 'finance-controller', 'finance'),
      approves('D-14 10:25', 'security-officer', 'security'),
      approves(
        'D-13 09:50',
        'dsi-admin',
        'decision',
        'Bon pilote. Rendez-vous au bilan.',
      ),
    ],
  ),
  about(
    'tool-pilot',
    'dropcontact',
    'tool-owner',
    'D-3 15:20',
    {
      reason:
        'Compléter les fiches des clients professionnels, souvent sans fonction ni téléphone.',
      startDate: 'day+7',
      endDate: 'day+50',
      successCriteria: ['Neuf fiches sur dix complètes pour 500 entreprises'],
      team: 'CRM et fidélisation',
      expectedUsers: 2,
      realData: true,
    },
    [approves('D-2 10:05', 'marketer', 'frame.owner')],
  ),
];
