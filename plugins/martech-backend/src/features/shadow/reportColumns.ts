import type {
  CustomerDataAnswer,
  LocalizedText,
  Payer,
  ShadowOutcome,
  ShadowSource,
  ShadowState,
} from '@passerelle/plugin-martech-common';
import type { CsvCell } from '../../csv/writeCsv';
import type { Finding } from './Finding';

type Language = 'en' | 'fr';

const sources: Record<ShadowSource, LocalizedText> = {
  declaration: { en: 'Declaration', fr: 'Déclaration' },
  expense: { en: 'Expenses', fr: 'Dépenses' },
  sso: { en: 'Single sign-on', fr: 'Authentification unique' },
};
const states: Record<ShadowState, LocalizedText> = {
  new: { en: 'New', fr: 'Nouveau' },
  in_triage: { en: 'Being looked at', fr: 'En cours d’examen' },
  decided: { en: 'Decided', fr: 'Décidé' },
  withdrawn: { en: 'Withdrawn', fr: 'Retiré' },
};
const outcomes: Record<ShadowOutcome, LocalizedText> = {
  referenced: { en: 'Listed', fr: 'Référencé' },
  replaced: { en: 'Replaced', fr: 'Remplacé' },
  stopped: { en: 'Stopped', fr: 'Arrêté' },
  known: { en: 'Known already', fr: 'Déjà connu' },
  not_a_tool: { en: 'No tool', fr: 'Pas un outil' },
};
const payers: Record<Payer, LocalizedText> = {
  free: { en: 'Free', fr: 'Gratuit' },
  company_card: { en: 'Company card', fr: 'Carte de l’entreprise' },
  invoice: { en: 'Invoice', fr: 'Facture' },
  expense_claim: { en: 'Expense claim', fr: 'Note de frais' },
  unknown: { en: 'Unknown', fr: 'Inconnu' },
};
const answers: Record<CustomerDataAnswer, LocalizedText> = {
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  unknown: { en: 'Unknown', fr: 'Inconnu' },
};

type Column = {
  title: LocalizedText;
  cell: (finding: Finding, language: Language) => CsvCell;
};

function word<T extends string>(
  words: Record<T, LocalizedText>,
  value: T | undefined,
  language: Language,
): CsvCell {
  return value && words[value][language];
}

const columns: readonly Column[] = [
  {
    title: { en: 'Found on', fr: 'Trouvé le' },
    cell: one => one.foundAt.slice(0, 10),
  },
  { title: { en: 'Tool', fr: 'Outil' }, cell: one => one.name },
  { title: { en: 'Vendor', fr: 'Éditeur' }, cell: one => one.vendor },
  { title: { en: 'Site', fr: 'Site' }, cell: one => one.url },
  {
    title: { en: 'Source', fr: 'Origine' },
    cell: (one, language) => word(sources, one.source, language),
  },
  {
    title: { en: 'State', fr: 'État' },
    cell: (one, language) => word(states, one.state, language),
  },
  {
    title: { en: 'Decision', fr: 'Décision' },
    cell: (one, language) => word(outcomes, one.decision?.outcome, language),
  },
  {
    title: { en: 'Decided on', fr: 'Décidé le' },
    cell: one => one.decision?.at.slice(0, 10),
  },
  {
    title: { en: 'Decided by', fr: 'Décidé par' },
    cell: one => one.decision?.by,
  },
  { title: { en: 'Reason', fr: 'Motif' }, cell: one => one.decision?.comment },
  {
    title: { en: 'Use instead', fr: 'Utiliser à la place' },
    cell: one => one.decision?.substitute,
  },
  {
    title: { en: 'Stop by', fr: 'À arrêter le' },
    cell: one => one.decision?.stopBy,
  },
  { title: { en: 'Used for', fr: 'Usage' }, cell: one => one.purpose },
  { title: { en: 'People', fr: 'Personnes' }, cell: one => one.people },
  { title: { en: 'Since', fr: 'Depuis' }, cell: one => one.since },
  {
    title: { en: 'Paid by', fr: 'Paiement' },
    cell: (one, language) => word(payers, one.paidBy, language),
  },
  {
    title: { en: 'Yearly cost', fr: 'Coût annuel' },
    cell: one => one.yearlyCost,
  },
  {
    title: { en: 'Currency', fr: 'Devise' },
    cell: one => (one.yearlyCost === undefined ? undefined : one.currency),
  },
  {
    title: { en: 'Data of customers', fr: 'Données de clients' },
    cell: (one, language) => word(answers, one.customerData, language),
  },
  {
    title: { en: 'Declared by', fr: 'Déclaré par' },
    cell: one => one.declaredBy,
  },
  { title: { en: 'Team', fr: 'Équipe' }, cell: one => one.team },
  {
    title: { en: 'In the catalogue', fr: 'Au catalogue' },
    cell: one => one.toolRef,
  },
  { title: { en: 'Request', fr: 'Demande' }, cell: one => one.request?.number },
];

export function reportHeader(language: Language): CsvCell[] {
  return columns.map(({ title }) => title[language]);
}

/** For the IT department, which sees amounts. */
export function reportRow(finding: Finding, language: Language): CsvCell[] {
  return columns.map(({ cell }) => cell(finding, language));
}
