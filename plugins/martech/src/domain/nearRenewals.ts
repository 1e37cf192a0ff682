import type { Tool } from '@passerelle/plugin-martech-common';
import { noticeDeadline } from './isoDuration';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** How far ahead a renewal is near: long enough to talk to the vendor, the finance team and the users. */
const NEAR_DAYS = 120;

export type Renewal = {
  tool: Tool;
  contractEnd: Date;
  autoRenewal: boolean;
  /** What to act on, and when: the end of the notice period of a contract that renews by itself, else its end. */
  actBefore: Date;
  isNotice: boolean;
};

function renewalOf(tool: Tool, now: Date): Renewal | undefined {
  const { contractEnd: end, noticePeriod, autoRenewal } = tool.finance ?? {};
  if (end === undefined || tool.validation.status === 'retired') {
    return undefined;
  }
  const contractEnd = new Date(end);
  const notice =
    autoRenewal && noticePeriod ? noticeDeadline(end, noticePeriod) : undefined;
  const isNotice = notice !== undefined && +notice >= +now - DAY_MILLISECONDS;
  return {
    tool,
    contractEnd,
    autoRenewal: autoRenewal ?? false,
    actBefore: isNotice ? notice : contractEnd,
    isNotice,
  };
}

/**
 * The contracts on which somebody must act soon, the most pressing first.
 *
 * @param tools - Tools whose contracts the person may see
 * @param now - The present moment
 */
export function nearRenewals(tools: readonly Tool[], now: Date): Renewal[] {
  const limit = +now + NEAR_DAYS * DAY_MILLISECONDS;
  return tools
    .map(tool => renewalOf(tool, now))
    .filter(renewal => renewal !== undefined)
    .filter(
      ({ actBefore }) =>
        +actBefore >= +now - DAY_MILLISECONDS && +actBefore <= limit,
    )
    .sort((a, b) => +a.actBefore - +b.actBefore);
}
