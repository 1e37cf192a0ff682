import {
  access,
  approves,
  fulfils,
  rejects,
  sends,
  writes,
  type Tale,
} from '../lines';

/** Accesses that were opened, refused or withdrawn. */
export const settledAccesses: Tale[] = [
  access(
    'hootsuite',
    'marketer',
    'D-58 09:20',
    {
      reason: 'Publier les annonces de recrutement des magasins.',
      profile: 'contribute',
      usage: 'weekly',
    },
    [
      approves(
        'D-58 14:35',
        'content-editor',
        'owner',
        'Avec plaisir, Camille.',
      ),
      fulfils(
        'D-57 10:00',
        'content-editor',
        'done',
        'Compte créé, accès limité à la page LinkedIn.',
      ),
    ],
  ),
  access(
    'brevo',
    'content-editor',
    'D-56 10:15',
    {
      reason: 'Envoyer la lettre mensuelle du magazine.',
      profile: 'contribute',
      usage: 'weekly',
    },
    [
      approves(
        'D-55 11:30',
        'tool-owner',
        'owner',
        'Bienvenue dans Brevo ! Passe me voir pour les modèles.',
      ),
      fulfils(
        'D-55 15:10',
        'tool-owner-deputy',
        'done',
        'Accès ouvert, dossier « Magazine » partagé.',
      ),
    ],
  ),
  access(
    'hubspot',
    'engineer',
    'D-48 11:40',
    {
      reason: 'Brancher le connecteur Salesforce.',
      profile: 'administer',
      usage: 'occasional',
    },
    [
      approves('D-47 09:35', 'marketer', 'owner'),
      fulfils(
        'D-47 14:00',
        'marketer',
        'done',
        'Droits d’administration jusqu’à la fin du raccordement.',
        45,
      ),
    ],
  ),
  access(
    'canva',
    'marketer',
    'D-41 15:25',
    {
      reason: 'Décliner les visuels des campagnes de Noël.',
      profile: 'contribute',
      usage: 'daily',
    },
    [
      approves(
        'D-40 10:10',
        'brand-manager',
        'owner',
        'D’accord. Rappel : aucune photo de client dans l’outil.',
      ),
      fulfils(
        'D-40 11:00',
        'brand-manager',
        'done',
        'Accès ouvert avec ton compte de l’entreprise.',
      ),
    ],
  ),
  access(
    'salesforce-crm',
    'dpo',
    'D-37 09:30',
    {
      reason: 'Vérifier les demandes d’effacement du trimestre.',
      profile: 'read',
      usage: 'occasional',
    },
    [
      approves('D-37 16:20', 'tool-owner-deputy', 'owner'),
      fulfils(
        'D-36 09:45',
        'tool-owner-deputy',
        'done',
        'Profil de lecture, pour trois mois.',
        60,
      ),
    ],
  ),
  access(
    'brevo',
    'brand-manager',
    'D-34 10:30',
    {
      reason: 'Envoyer une invitation presse à 200 journalistes.',
      profile: 'contribute',
      usage: 'occasional',
    },
    [
      writes(
        'D-33 11:10',
        'tool-owner',
        'Manon, ces contacts sont-ils dans le CRM avec leur consentement ?',
      ),
      writes(
        'D-33 14:45',
        'brand-manager',
        'Non, c’est le fichier de l’agence de presse.',
      ),
      rejects(
        'D-32 10:20',
        'tool-owner',
        'owner',
        'Brevo ne sert qu’aux contacts qui ont consenti. Pour la presse, l’envoi se fait par l’outil de l’agence : je te mets en relation.',
      ),
    ],
  ),
  access(
    'contentful',
    'brand-manager',
    'D-27 14:05',
    {
      reason: 'Relire les pages « Notre histoire ».',
      profile: 'contribute',
      usage: 'weekly',
    },
    [
      approves('D-26 09:50', 'content-editor', 'owner'),
      fulfils(
        'D-26 10:30',
        'content-editor',
        'done',
        'Rôle de relecture attribué.',
        120,
      ),
    ],
  ),
  access(
    'batch',
    'engineer',
    'D-22 10:45',
    {
      reason: 'Tester les notifications du programme de fidélité.',
      profile: 'contribute',
      usage: 'occasional',
    },
    [
      approves('D-21 15:30', 'tool-owner', 'owner'),
      fulfils(
        'D-20 11:40',
        'tool-owner',
        'failed',
        'Plus de licence libre avant le renouvellement : je te refais signe dès qu’une place se libère.',
      ),
    ],
  ),
  access(
    'hootsuite',
    'tool-owner',
    'D-18 09:25',
    {
      reason: 'Répondre aux questions des clients sur Instagram.',
      profile: 'contribute',
      usage: 'daily',
    },
    [
      sends(
        'D-17 10:15',
        'tool-owner',
        'withdraw',
        'Le service client s’en charge finalement.',
      ),
    ],
  ),
];
