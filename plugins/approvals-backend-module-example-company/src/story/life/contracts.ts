import { about, approves, fulfils, type Tale } from '../lines';

/** What changes while a tool is there, and how its contract goes on or ends. */
export const contracts: Tale[] = [
  about(
    'tool-change',
    'hubspot',
    'marketing-manager',
    'D-19 09:30',
    {
      area: 'data',
      change:
        'Les formulaires des salons y sont désormais saisis : nom, entreprise et fonction des visiteurs.',
      reason: 'Les badges des salons étaient recopiés dans un tableur.',
    },
    [
      approves('D-18 10:40', 'marketer', 'agreement.owner'),
      approves(
        'D-17 11:25',
        'dpo',
        'privacy',
        'D’accord, avec la mention d’information sur le stand et un effacement après un an.',
      ),
      fulfils(
        'D-16 16:10',
        'marketer',
        'done',
        'Fiche à jour, mention affichée.',
      ),
    ],
  ),
  about(
    'tool-renewal',
    'salesforce-crm',
    'tool-owner',
    'D-24 10:15',
    {
      decision: 'renegotiate',
      reason:
        'Le CRM reste au centre de la relation client, mais douze licences ne servent plus depuis six mois.',
      annualCost: 171000,
      licences: 128,
    },
    [
      approves('D-23 09:40', 'tool-owner-deputy', 'business.owner'),
      approves(
        'D-22 15:05',
        'finance-controller',
        'finance',
        'Douze licences de moins : 15 000 € par an.',
      ),
      approves('D-21 11:45', 'marketing-manager', 'decision.budget'),
      approves('D-20 14:20', 'dsi-admin', 'decision.decision'),
    ],
  ),
  about(
    'tool-retirement',
    'cision',
    'marketing-manager',
    'D-45 09:35',
    {
      date: 'day-20',
      dataFate: 'archived',
      reason:
        'L’agence de presse a son propre outil ; le nôtre n’est plus ouvert qu’une fois par mois.',
    },
    [
      approves('D-44 10:50', 'brand-manager', 'consequences.owner'),
      approves('D-43 14:15', 'architect', 'architecture'),
      approves(
        'D-42 11:20',
        'dpo',
        'privacy',
        'Archive chiffrée, effacée au bout de trois ans.',
      ),
      approves('D-41 16:05', 'dsi-admin', 'decision'),
      fulfils(
        'D-20 10:30',
        'brand-manager',
        'done',
        'Archive remise à la direction juridique, comptes fermés.',
      ),
    ],
  ),
  about(
    'tool-retirement',
    'awin',
    'marketing-manager',
    'D-11 11:10',
    {
      date: 'day+60',
      replacement: 'component:default/criteo',
      dataFate: 'deleted',
      reason:
        'L’affiliation ne rapporte plus : deux ventes sur cent, pour un suivi quotidien.',
    },
    [
      approves('D-10 09:45', 'marketer', 'consequences.owner'),
      approves('D-9 14:50', 'architecture-deputy', 'architecture'),
      approves('D-8 10:10', 'privacy-deputy', 'privacy'),
      approves('D-7 15:35', 'dsi-admin', 'decision'),
    ],
  ),
];
