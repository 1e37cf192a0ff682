import { useAppLanguage } from '@passerelle/ui';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { fieldTitle } from './fieldTitle';

/** The fields that the form asks for, by the words that it asks with. */
const labels = {
  title: 'register.title',
  'title/en': 'register.title.en',
  'title/fr': 'register.title.fr',
  summary: 'register.summary',
  'summary/en': 'register.summary.en',
  'summary/fr': 'register.summary.fr',
  url: 'register.url',
  vendor: 'register.vendor',
  category: 'register.category',
  capabilities: 'register.capabilities',
  description: 'register.description',
  lifecycle: 'register.lifecycle',
  owner: 'register.owner.business',
  'owners/business': 'register.owner.business',
  'owners/technical': 'register.owner.technical',
  'owners/budget': 'register.owner.budget',
  'hosting/region': 'register.region',
  'hosting/model': 'register.hostingModel',
  'data/personal': 'register.personal',
  'data/classification': 'register.classification',
  'data/subjects': 'register.subjects',
  'data/categories': 'register.categories',
  'data/transfersOutsideEu': 'register.transfers',
  'data/legalBasis': 'register.legalBasis',
  'data/dpa': 'register.dpa',
  'data/purposes': 'register.purposes',
  'data/recipients': 'register.recipients',
  'data/subprocessors': 'register.subprocessors',
  'data/measures': 'register.measures',
  'data/specialCategories': 'register.specialCategories',
  'data/retention': 'register.retention',
  'data/transfers': 'register.transfersList',
  'data/dpia': 'register.dpia',
  flows: 'register.flows',
  apis: 'register.apis',
  consumedApis: 'register.consumedApis',
  statusPage: 'register.statusPage',
  healthUrl: 'register.healthUrl',
  'accessibility/level': 'register.accessibility',
  'accessibility/statement': 'register.statement',
  'finance/annualCost': 'register.cost',
  'finance/currency': 'register.currency',
  'finance/licences': 'register.licences',
  'finance/contractStart': 'register.contractStart',
  'finance/contractEnd': 'register.contractEnd',
  'finance/noticePeriod': 'register.notice',
  'finance/autoRenewal': 'register.autoRenewal',
} as const;

const known = new Map<string, (typeof labels)[keyof typeof labels]>(
  Object.entries(labels),
);

/** The words for a path: of the field itself, else of the list in which it stands. */
function labelAt(path: string, language: string) {
  const keys = path.split('/').slice(1);
  // The form asks for the texts of one's own language by their plain name.
  if (keys.at(-1) === language) keys.pop();
  const places = keys.findIndex(key => /^\d+$/.test(key));
  return (
    known.get(keys.join('/')) ??
    (places < 0 ? undefined : known.get(keys.slice(0, places).join('/')))
  );
}

/** Names a field of the sheet as the form does, and the row of the list in which it stands. */
export function useFieldLabel(): (path: string) => string {
  const { t } = useWords();
  const localize = useLocalize();
  const language = useAppLanguage() === 'fr' ? 'fr' : 'en';
  return path => {
    const label = labelAt(path, language);
    const { title, row } = fieldTitle(path);
    const written = title ? localize(title) : path.slice(1);
    const name = label ? t(label) : written;
    return row === undefined ? name : `${name} (${row})`;
  };
}
