import { capability, category, subcategory } from '../entries';

/** Everything that organises the teams, the money and the work. */
export const management = category(
  'management',
  { en: 'Management', fr: 'Pilotage' },
  [
    subcategory(
      'talent-management',
      {
        en: 'Talent management | training, skills, recruitment, freelancers',
        fr: 'Gestion des talents | formation, compétences, recrutement, indépendants',
      },
      [
        capability('training', {
          en: 'Training | e-learning, courses, learn a tool, LMS, MOOC',
          fr: 'Formation | e-learning, cours en ligne, se former à un outil, LMS, MOOC, apprendre, cours',
        }),
        capability('freelance-sourcing', {
          en: 'Freelancers and agencies | find a freelancer, find an agency',
          fr: 'Indépendants et agences | trouver un freelance, trouver une agence',
        }),
      ],
    ),
    subcategory(
      'product-management',
      {
        en: 'Product management | roadmap, backlog, user feedback, prototype',
        fr: 'Gestion de produit | feuille de route, backlog, retours utilisateurs, prototype',
      },
      [
        capability('roadmap', {
          en: 'Roadmap | product roadmap, priorities, releases',
          fr: 'Feuille de route | roadmap produit, priorités, versions',
        }),
        capability('prototyping', {
          en: 'Mock-ups and prototypes | wireframe, design a screen, UI design, mockup, Sketch',
          fr: 'Maquettes et prototypes | wireframe, dessiner un écran, maquette, design d’interface',
        }),
        capability('user-feedback', {
          en: 'User feedback | feature requests, user interviews, ideas',
          fr: 'Retours des utilisateurs | idées, demandes d’évolution, entretiens utilisateurs',
        }),
      ],
    ),
    subcategory(
      'budgeting',
      {
        en: 'Budgeting & finance | marketing budget, spend, invoices, forecasts',
        fr: 'Budget et finances | budget marketing, dépenses, factures, prévisions',
      },
      [
        capability('budget-planning', {
          en: 'Budget planning | plan the budget, forecast, split the budget',
          fr: 'Planification budgétaire | préparer le budget, prévisions, répartir le budget',
        }),
        capability('spend-tracking', {
          en: 'Spend tracking | follow spending, invoices, purchase orders, company cards, pay a supplier',
          fr: 'Suivi des dépenses | suivre les dépenses, factures, bons de commande, engagé, cartes de paiement, payer un fournisseur',
        }),
      ],
    ),
    subcategory(
      'collaboration',
      {
        en: 'Collaboration | team work, whiteboard, chat, shared documents, brainstorming',
        fr: 'Collaboration | travail en équipe, tableau blanc, messagerie, documents partagés, remue-méninges',
      },
      [
        capability('whiteboard', {
          en: 'Online whiteboard | brainstorming, workshop, sticky notes, ideas, Miro, Mural',
          fr: 'Tableau blanc en ligne | brainstorming, atelier, post-it, idées, animer une réunion, Miro, Mural',
        }),
        capability('team-messaging', {
          en: 'Team messaging | chat with colleagues, channels, instant messaging, Microsoft Teams',
          fr: 'Messagerie d’équipe | discuter entre collègues, canaux, messagerie instantanée, Microsoft Teams',
        }),
        capability('shared-documents', {
          en: 'Shared documents and notes | wiki, notes, write together, documentation, Google Docs, SharePoint, Confluence',
          fr: 'Documents et notes partagés | wiki, notes, écrire à plusieurs, documentation, Google Docs, SharePoint, Confluence',
        }),
        capability('file-transfer', {
          en: 'File transfer | send large files, share files, upload, WeTransfer, Dropbox, big files',
          fr: 'Transfert de fichiers | envoyer des gros fichiers, partager des fichiers, WeTransfer, Dropbox, fichiers lourds',
        }),
      ],
    ),
    subcategory(
      'project-management',
      {
        en: 'Projects & workflow | tasks, planning, deadlines, to-do list',
        fr: 'Projets et flux de travail | tâches, planning, échéances, liste de tâches, rétroplanning',
      },
      [
        capability('task-management', {
          en: 'Task management | tasks, to-do, who does what, follow a project, Jira, Monday, deadlines',
          fr: 'Gestion des tâches | tâches, qui fait quoi, suivre un projet, à faire, Jira, Monday, échéances',
        }),
        capability('campaign-planning', {
          en: 'Campaign planning | calendar, schedule, marketing plan, Gantt',
          fr: 'Planning des campagnes | calendrier, rétroplanning, plan marketing, Gantt',
        }),
      ],
    ),
    subcategory(
      'agile-lean',
      {
        en: 'Agile & lean management | sprint, kanban, scrum, backlog',
        fr: 'Agilité et lean | sprint, kanban, scrum, carnet de produit',
      },
      [
        capability('kanban-boards', {
          en: 'Kanban boards | boards, cards, columns, work in progress',
          fr: 'Tableaux kanban | tableaux, cartes, colonnes, travail en cours',
        }),
        capability('sprint-planning', {
          en: 'Sprint planning | sprints, scrum, retrospective',
          fr: 'Planification de sprints | sprints, scrum, rétrospective',
        }),
      ],
    ),
    subcategory(
      'vendor-analysis',
      {
        en: 'Vendor analysis | compare vendors, software comparison, contracts, licences',
        fr: 'Analyse des fournisseurs | comparer des éditeurs, comparatif de logiciels, contrats, licences',
      },
      [
        capability('vendor-comparison', {
          en: 'Vendor comparison | compare software, software reviews, tender',
          fr: 'Comparaison d’éditeurs | comparer des logiciels, avis sur les logiciels, appel d’offres',
        }),
        capability('licence-tracking', {
          en: 'Licence and contract tracking | renewals, subscriptions, unused licences',
          fr: 'Suivi des licences et des contrats | renouvellements, abonnements, licences inutilisées',
        }),
      ],
    ),
  ],
);
