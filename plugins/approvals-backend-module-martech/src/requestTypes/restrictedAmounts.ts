import type {
  RequestSubject,
  RestrictedField,
} from '@passerelle/plugin-approvals-node';
import { costBand, type CostBand } from '@passerelle/plugin-martech-common';
import type { LocalizedText } from '@passerelle/plugin-approvals-common';

/** The groups whose members see the amounts of every tool. */
export type AmountReaders = { finance: string; it: string };

const ANNUAL_COST = '/subject/finance/annualCost';
/** With the price of one, which vendors publish, licences tell the cost. */
const LICENCES = '/subject/finance/licences';
/** It is medium from a certain cost on. */
const RISK_TIER = '/subject/riskTier';

const bands: Record<CostBand, LocalizedText> = {
  free: { en: 'Free', fr: 'Gratuit' },
  under_1000: { en: 'Less than 1,000', fr: 'Moins de 1 000' },
  '1000_5000': { en: '1,000 to 5,000', fr: 'De 1 000 à 5 000' },
  '5000_20000': { en: '5,000 to 20,000', fr: 'De 5 000 à 20 000' },
  '20000_100000': { en: '20,000 to 100,000', fr: 'De 20 000 à 100 000' },
  over_100000: { en: 'More than 100,000', fr: 'Plus de 100 000' },
};

/** A cost alone makes a risk medium and never high, so that these two together tell nothing about it. */
const NOT_HIGH = 'low_or_medium';

/** Words for what stands in the place of an amount, and of what would tell it. */
export const amountLabels: Record<string, Record<string, LocalizedText>> = {
  [ANNUAL_COST]: bands,
  [RISK_TIER]: {
    [NOT_HIGH]: { en: 'Low or medium', fr: 'Faible ou moyen' },
  },
};

function ownersOf({ owner, data }: RequestSubject): string[] {
  const { technical, budget } = Object(data.owners);
  return [owner, technical, budget]
    .filter(ref => typeof ref === 'string')
    .map(ref => ref.toLocaleLowerCase('en-US'));
}

/**
 * Amounts are for the owners of a tool, finance, the IT department and managers; others see the band (contract.md,
 * section 3), and nothing from which the amount could be reckoned. The registry shows tools by the same rule.
 */
export function restrictedAmounts({
  finance,
  it,
}: AmountReaders): RestrictedField[] {
  const mayRead: RestrictedField['mayRead'] = ({ person, subject }) =>
    [finance, it, ...ownersOf(subject)].some(
      ref => ref === person.ref || person.groups.includes(ref),
    ) || person.isManager();
  return [
    {
      path: ANNUAL_COST,
      mayRead,
      instead: cost => (typeof cost === 'number' ? costBand(cost) : 'free'),
    },
    { path: LICENCES, mayRead },
    {
      path: RISK_TIER,
      mayRead,
      instead: tier => (tier === 'high' ? tier : NOT_HIGH),
    },
  ];
}
