import { approves, rejects, wish, type Tale } from '../lines';

/** Tools that somebody would like to have in the catalogue, and needs that have no tool yet. */
export const listings: Tale[] = [
  wish(
    'tool-reference',
    'ausha',
    'content-editor',
    'D-30 10:05',
    {
      title: 'Ausha',
      vendor: 'Ausha',
      url: 'https://www.ausha.co',
      summary: 'Héberger des podcasts, les diffuser et en suivre l’audience.',
      category: 'content-marketing',
      need: 'Lancer le podcast « Les mains de l’atelier » : six épisodes d’ici l’été, à diffuser sur toutes les plateformes d’écoute.',
      expectedUsers: 3,
      annualCost: 468,
      personalData: false,
    },
    [
      approves(
        'D-29 11:20',
        'marketing-manager',
        'listing.need',
        'Le podcast est dans le plan de l’année.',
      ),
      approves(
        'D-28 15:40',
        'architect',
        'listing.catalogue',
        'Rien d’équivalent au catalogue. Un pilote suffira pour commencer.',
      ),
    ],
  ),
  wish(
    'tool-reference',
    'wetransfer',
    'brand-manager',
    'D-21 09:50',
    {
      title: 'WeTransfer',
      url: 'https://wetransfer.com',
      summary: 'Envoyer de gros fichiers par un lien.',
      category: 'asset-management',
      need: 'Envoyer les visuels en haute définition aux imprimeurs.',
      expectedUsers: 12,
    },
    [
      rejects(
        'D-20 10:30',
        'architecture-deputy',
        'listing.catalogue',
        'Le catalogue a déjà un outil pour les gros fichiers, hébergé en Suisse et sans compte à créer pour l’imprimeur.',
        { swisstransfer: 'SwissTransfer' },
      ),
    ],
  ),
  wish('tool-reference', 'loom', 'marketer', 'D-2 14:10', {
    title: 'Loom',
    vendor: 'Atlassian',
    url: 'https://www.loom.com',
    summary: 'Enregistrer son écran et sa voix pour expliquer en vidéo.',
    category: 'video-marketing',
    need: 'Expliquer les campagnes aux magasins sans organiser une réunion à chaque fois.',
    expectedUsers: 20,
    annualCost: 2400,
  }),
  wish(
    'advice',
    'store visits',
    'marketer',
    'D-26 16:15',
    {
      need: 'Savoir si nos campagnes sur les réseaux sociaux font venir des clients en magasin. Aujourd’hui nous comparons des tableaux à la main, une fois par trimestre.',
      data: 'customers',
      neededBy: 'day+60',
    },
    [
      approves(
        'D-25 10:50',
        'architect',
        'answer',
        'Vous avez déjà ce qu’il faut : la plateforme de données reçoit les passages en caisse, et Power BI peut les rapprocher des campagnes. Demandez un accès à Power BI ; Thomas, de l’équipe données, vous prépare une vue.',
      ),
    ],
  ),
  wish('advice', 'press reviews', 'brand-manager', 'D-2 11:35', {
    need: 'Recevoir chaque matin ce que la presse et les blogs disent de la marque, en une page.',
    considered:
      'Une veille par mots-clés, peut-être avec l’outil de relations presse que nous quittons.',
    data: 'none',
  }),
];
