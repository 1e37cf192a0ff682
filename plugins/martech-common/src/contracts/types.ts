import type { CostBand, EntityRef, LocalizedText } from '../types';
import type { ContractState } from './contractState';

/**
 * The contract of a tool, as the calendar shows it.
 *
 * @public
 */
export type Contract = {
  toolRef: EntityRef;
  title: LocalizedText;
  vendor?: string;
  owners: { business: EntityRef; budget?: EntityRef };
  contractEnd: string;
  noticePeriod?: string;
  autoRenewal: boolean;
  /** The last day by the contract: of notice, or of the contract itself. */
  deadline: string;
  isNotice: boolean;
  /** The last working day until then. */
  actBy: string;
  state: ContractState;
  /** The renewal request of this period, which not everybody may see. */
  request?: { id: string; number: string };
  decision?: RenewalAnswer;
  /** For owners, finance, IT and managers. */
  amount?: { annualCost: number; currency: string };
  costBand?: CostBand;
};

/** @public */
export const renewalAnswers = [
  'renew',
  'renegotiate',
  'leave',
  'refused',
] as const;
/**
 * What was decided about a renewal; `refused` when the request for it was.
 *
 * @public
 */
export type RenewalAnswer = (typeof renewalAnswers)[number];

/** @public */
export type ListContractsQuery = {
  /** ISO 8601 date; the working day to act lies between both. */
  from?: string;
  to?: string;
  /** `mine`: of tools that the person or their teams own or pay for. */
  scope?: CalendarScope;
  limit?: number;
  cursor?: string;
};

/** @public */
export type ContractPage = {
  items: Contract[];
  totalItems: number;
  totalCapped?: boolean;
  pageInfo: { nextCursor?: string; prevCursor?: string };
};

/** @public */
export const calendarScopes = ['mine', 'all'] as const;
/** @public */
export type CalendarScope = (typeof calendarScopes)[number];

/**
 * Whether a person has a calendar address, and what it shows. The address itself is told once, when it is made.
 *
 * @public
 */
export type CalendarFeed =
  | { exists: false }
  | {
      exists: true;
      createdAt: string;
      language: 'en' | 'fr';
      scope: CalendarScope;
    };

/** @public */
export type CalendarFeedInput = {
  language: 'en' | 'fr';
  scope: CalendarScope;
};

/**
 * A new calendar address. `token` and `url` are missing in the answer to a repeated command: a secret is told once.
 *
 * @public
 */
export type NewCalendarFeed = Extract<CalendarFeed, { exists: true }> & {
  token?: string;
  url?: string;
};

/**
 * A step of a `tool-renewal`, told by the approval engine.
 *
 * @public
 */
export type RenewalOutcome = {
  toolRef: EntityRef;
  requestId: string;
  requestNumber: string;
  /** Grows with the life of the request. */
  requestVersion: number;
  at: string;
  kind: 'opened' | 'approved' | 'rejected' | 'abandoned';
  /** What was asked for, when it is approved. */
  decision?: Exclude<RenewalAnswer, 'refused'>;
};
