import {
  contractState,
  workingDayUntil,
  type Contract,
  type IsHoliday,
} from '@passerelle/plugin-martech-common';
import { ownerRefs, toolView, type Viewer } from '../../domain/toolView';
import type { KeptContract } from './ContractStore';

/** The calendar by which people work, and the day that it is. */
export type ContractDays = { isHoliday: IsHoliday; today: string };

/**
 * A contract as the calendar shows it to a person. Amounts follow the rule of tools; the request is named to those who
 * look after the tool and to those who see all amounts.
 */
export function contractView(
  kept: KeptContract,
  viewer: Viewer,
  days: ContractDays,
): Contract {
  const { tool, contractEnd, deadline, isNotice, renewal } = kept;
  const { finance, costBand, title, vendor, owners } = toolView(
    tool,
    viewer,
    new Date(),
  );
  const { noticePeriod, autoRenewal = false } =
    tool.declaration.sheet.finance ?? {};
  const actBy = workingDayUntil(deadline, days.isHoliday);
  const isConcerned =
    viewer.seesAllAmounts || ownerRefs(tool).some(ref => viewer.refs.has(ref));
  const { budget } = owners;
  return {
    toolRef: tool.ref,
    title,
    owners: { business: owners.business, ...(budget && { budget }) },
    contractEnd,
    autoRenewal,
    deadline,
    isNotice,
    actBy,
    state: contractState({
      isDecided: renewal?.state === 'decided',
      hasRequest: renewal?.state === 'open',
      actBy,
      today: days.today,
    }),
    ...(vendor !== undefined && { vendor }),
    ...(noticePeriod !== undefined && { noticePeriod }),
    ...(renewal?.decision && { decision: renewal.decision }),
    ...(renewal?.request && isConcerned && { request: renewal.request }),
    ...(finance && {
      amount: { annualCost: finance.annualCost, currency: finance.currency },
    }),
    ...(costBand && { costBand }),
  };
}
