import type {
  RequestSubject,
  RestrictedField,
} from '@passerelle/plugin-approvals-node';
import { costBand, type CostBand } from '@passerelle/plugin-martech-common';
import type { LocalizedText } from '@passerelle/plugin-approvals-common';

/** The groups whose members see the amounts of every tool. */
export type AmountReaders = { finance: string; it: string };

const ANNUAL_COST = '/subject/finance/annualCost';

const bands: Record<CostBand, LocalizedText> = {
  free: { en: 'Free', fr: 'Gratuit' },
  under_1000: { en: 'Less than 1,000', fr: 'Moins de 1 000' },
  '1000_5000': { en: '1,000 to 5,000', fr: 'De 1 000 à 5 000' },
  '5000_20000': { en: '5,000 to 20,000', fr: 'De 5 000 à 20 000' },
  '20000_100000': { en: '20,000 to 100,000', fr: 'De 20 000 à 100 000' },
  over_100000: { en: 'More than 100,000', fr: 'Plus de 100 000' },
};

/** Words for the bands that stand for an amount. */
export const amountLabels = { [ANNUAL_COST]: bands };

function ownersOf({ owner, data }: RequestSubject): string[] {
  const { technical, budget } = Object(data.owners);
  return [owner, technical, budget]
    .filter(ref => typeof ref === 'string')
    .map(ref => ref.toLocaleLowerCase('en-US'));
}

/**
 * Amounts are for the owners of a tool, finance, the IT department and managers; others see the band (contract.md,
 * section 3). The registry shows tools by the same rule.
 */
export function restrictedAmounts({
  finance,
  it,
}: AmountReaders): RestrictedField[] {
  return [
    {
      path: ANNUAL_COST,
      mayRead: ({ person, subject }) =>
        [finance, it, ...ownersOf(subject)].some(
          ref => ref === person.ref || person.groups.includes(ref),
        ) || person.isManager(),
      instead: cost => (typeof cost === 'number' ? costBand(cost) : 'free'),
    },
  ];
}
