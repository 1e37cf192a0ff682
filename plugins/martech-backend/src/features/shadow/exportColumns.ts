import type { CsvColumn } from '../../csv/readCsvTable';

/**
 * What is read of an export of expenses or of single sign-on. Everything else in it is ignored, above all the names and
 * addresses of the people.
 */
export const exportColumns = [
  {
    id: 'name',
    title: { en: 'Application', fr: 'Outil' },
    aliases: [
      'app',
      'tool',
      'logiciel',
      'software',
      'libellé',
      'label',
      'description',
      'nom de l’application',
      'application name',
      'display name',
    ],
  },
  {
    id: 'vendor',
    title: { en: 'Merchant', fr: 'Marchand' },
    aliases: [
      'fournisseur',
      'supplier',
      'éditeur',
      'vendor',
      'commerçant',
      'bénéficiaire',
      'payee',
    ],
  },
  {
    id: 'url',
    title: { en: 'Site', fr: 'Site web' },
    aliases: ['url', 'domaine', 'domain', 'website', 'adresse', 'site'],
  },
  {
    id: 'amount',
    title: { en: 'Amount', fr: 'Montant' },
    aliases: [
      'montant ttc',
      'montant ht',
      'coût',
      'cost',
      'total',
      'montant eur',
      'amount eur',
      'prix',
    ],
  },
  { id: 'currency', title: { en: 'Currency', fr: 'Devise' } },
  {
    id: 'date',
    title: { en: 'Date', fr: 'Date de l’opération' },
    aliases: [
      'date de paiement',
      'transaction date',
      'date de la dépense',
      'first seen',
      'première connexion',
      'date de facture',
    ],
  },
  {
    id: 'users',
    title: { en: 'Users', fr: 'Utilisateurs' },
    aliases: [
      'nombre d’utilisateurs',
      'user count',
      'active users',
      'utilisateurs actifs',
      'nb utilisateurs',
      'number of users',
    ],
  },
  {
    id: 'purpose',
    title: { en: 'Purpose', fr: 'Motif' },
    aliases: ['usage', 'commentaire', 'comment', 'objet', 'justification'],
  },
] as const satisfies readonly CsvColumn[];

export type ExportColumn = (typeof exportColumns)[number]['id'];
