import type { EntityRef } from '../types';

/** @public */
export const shadowSources = ['declaration', 'expense', 'sso'] as const;
/**
 * How a tool came to light: somebody declared it, or it stands in an export of expenses or of single sign-on.
 *
 * @public
 */
export type ShadowSource = (typeof shadowSources)[number];

/** @public */
export const shadowStates = [
  'new',
  'in_triage',
  'decided',
  'withdrawn',
] as const;
/** @public */
export type ShadowState = (typeof shadowStates)[number];

/** @public */
export const shadowOutcomes = [
  'referenced',
  'replaced',
  'stopped',
  'known',
  'not_a_tool',
] as const;
/**
 * What the IT department decided: list it in the catalogue, use another tool instead, stop using it, nothing because it
 * was known, or nothing because it is no tool.
 *
 * @public
 */
export type ShadowOutcome = (typeof shadowOutcomes)[number];

/** @public */
export const customerDataAnswers = ['yes', 'no', 'unknown'] as const;
/** @public */
export type CustomerDataAnswer = (typeof customerDataAnswers)[number];

/** @public */
export const payers = [
  'free',
  'company_card',
  'invoice',
  'expense_claim',
  'unknown',
] as const;
/** @public */
export type Payer = (typeof payers)[number];

/**
 * What somebody tells of a tool that they use: the values of a request `shadow-it-declaration`.
 *
 * @public
 */
export type ShadowDeclaration = {
  /** Its name. */
  tool: string;
  /** What it is used for. */
  purpose: string;
  url?: string;
  people?: number;
  /** ISO 8601 date. */
  since?: string;
  paidBy?: Payer;
  /** In euros. */
  yearlyCost?: number;
  /** Whether it holds data of customers. */
  customerData?: CustomerDataAnswer;
};

/** @public */
export const SHADOW_REQUEST_TYPE = 'shadow-it-declaration';

/** @public */
export type ShadowDecision = {
  outcome: ShadowOutcome;
  by: EntityRef;
  at: string;
  comment?: string;
  /** The tool to use instead. */
  substitute?: EntityRef;
  /** The day from which it is no longer used. */
  stopBy?: string;
  /** The family under which it is listed. */
  category?: string;
};

/**
 * A tool in use that the IT department did not know of, or not for this use.
 *
 * @public
 */
export type ShadowFinding = {
  id: string;
  source: ShadowSource;
  state: ShadowState;
  name: string;
  vendor?: string;
  url?: string;
  purpose?: string;
  people?: number;
  since?: string;
  paidBy?: Payer;
  customerData?: CustomerDataAnswer;
  /** For finance, the IT department, managers, and whoever told it. */
  amount?: { yearlyCost: number; currency: string };
  declaredBy?: EntityRef;
  team?: EntityRef;
  /** The tool in the registry. */
  toolRef?: EntityRef;
  /** Its family in the catalogue; absent while nobody has said it. */
  category?: string;
  request?: { id: string; number: string };
  foundAt: string;
  taken?: { by: EntityRef; at: string };
  decision?: ShadowDecision;
};

/** @public */
export type ShadowEvent = {
  at: string;
  kind: 'found' | 'changed' | 'taken' | 'decided' | 'withdrawn';
  by?: EntityRef;
  data: Record<string, unknown>;
};

/** @public */
export type ShadowFindingPage = {
  items: ShadowFinding[];
  totalItems: number;
  totalCapped?: boolean;
  pageInfo: { nextCursor?: string; prevCursor?: string };
};

/** @public */
export type ListShadowQuery = {
  /** `mine` is what the caller declared; `all` is for the IT department. */
  scope?: 'mine' | 'all';
  state?: ShadowState[];
  source?: ShadowSource[];
  limit?: number;
  cursor?: string;
};

/** @public */
export type DecideShadowInput = {
  outcome: ShadowOutcome;
  comment?: string;
  substitute?: EntityRef;
  stopBy?: string;
  /** The family of the tool in the catalogue, for the outcome `referenced`. */
  category?: string;
};

/** @public */
export type ShadowReport = {
  from: string;
  to: string;
  found: number;
  decided: number;
  /** Hours from the finding to the decision, the middle one of those decided; absent when none is. */
  medianHoursToDecision?: number;
  byMonth: Array<{ month: string; found: number; decided: number }>;
  byState: Array<{ value: ShadowState; count: number }>;
  byOutcome: Array<{ value: ShadowOutcome; count: number }>;
  bySource: Array<{ value: ShadowSource; count: number }>;
  byCategory: Array<{ value: string; count: number }>;
  byTeam: Array<{ value: string; count: number }>;
};

/**
 * A step of a declaration, told by the approval engine.
 *
 * @public
 */
export type ShadowStep = {
  kind: 'declared' | 'approved' | 'rejected' | 'withdrawn';
  requestId: string;
  requestNumber: string;
  /** Grows with the life of the request. */
  requestVersion: number;
  at: string;
  /** Who decided. */
  by?: EntityRef;
  comment?: string;
  declaredBy: EntityRef;
  /** A tool of the catalogue that the person recognised. */
  toolRef?: EntityRef;
  declaration: ShadowDeclaration;
};
