import {
  workingDayUntil,
  type EntityRef,
} from '@passerelle/plugin-martech-common';
import { useContracts } from './useContracts';

/** More days off in a row than a calendar of public holidays has. */
const LONGEST_REST_DAYS = 10;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const ISO_DAY_LENGTH = 'YYYY-MM-DD'.length;
const noHolidays = () => false;

/**
 * The last working day to act on a contract, as the contract calendar says it: only the back end knows the public
 * holidays. Where it does not answer, weekends alone count.
 *
 * @param toolRef - The tool that the contract is about
 * @param deadline - ISO 8601 date: the last day by the contract
 * @returns undefined until the calendar has answered
 */
export function useLastWorkingDay(
  toolRef: EntityRef,
  deadline: string,
): string | undefined {
  const start = Date.parse(deadline) - LONGEST_REST_DAYS * DAY_MILLISECONDS;
  const { data, isPending } = useContracts({
    from: new Date(start).toISOString().slice(0, ISO_DAY_LENGTH),
    to: deadline,
    limit: 100,
  });
  if (isPending) return undefined;
  const contract = data?.items.find(
    item => item.toolRef === toolRef && item.deadline === deadline,
  );
  return contract?.actBy ?? workingDayUntil(deadline, noHolidays);
}
