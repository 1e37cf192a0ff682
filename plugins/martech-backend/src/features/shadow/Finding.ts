import type {
  CustomerDataAnswer,
  EntityRef,
  Payer,
  ShadowDecision,
  ShadowEvent,
  ShadowOutcome,
  ShadowSource,
  ShadowState,
} from '@passerelle/plugin-martech-common';

export const FINDINGS = 'shadow_findings';
export const EVENTS = 'shadow_events';

/** What is told of a tool in use. */
export type FindingFacts = {
  name: string;
  vendor?: string;
  url?: string;
  purpose?: string;
  people?: number;
  since?: string;
  paidBy?: Payer;
  customerData?: CustomerDataAnswer;
  yearlyCost?: number;
  currency?: string;
};

/** Everything that is kept of a finding. */
export type Finding = FindingFacts & {
  id: string;
  importKey?: string;
  source: ShadowSource;
  state: ShadowState;
  request?: { id: string; number: string; version: number };
  declaredBy?: EntityRef;
  team?: EntityRef;
  toolRef?: EntityRef;
  category?: string;
  foundAt: string;
  taken?: { by: EntityRef; at: string };
  /** A decision whose request is being closed. */
  intent?: ShadowDecision;
  decision?: ShadowDecision;
};

export type FindingRow = {
  id: string;
  import_key: string | null;
  source: string;
  state: string;
  request_id: string | null;
  request_number: string | null;
  request_version: number;
  name: string;
  vendor: string | null;
  url: string | null;
  purpose: string | null;
  people: number | null;
  since: string | null;
  paid_by: string | null;
  customer_data: string | null;
  yearly_cost: number | null;
  currency: string | null;
  declared_by: string | null;
  team: string | null;
  tool_ref: string | null;
  category: string | null;
  found_at: string;
  taken_by: string | null;
  taken_at: string | null;
  intent: string | null;
  outcome: string | null;
  comment: string | null;
  substitute: string | null;
  stop_by: string | null;
  decided_by: string | null;
  decided_at: string | null;
};

export type EventRow = {
  id: number;
  finding_id: string;
  at: string;
  kind: string;
  by: string | null;
  data: string;
};

/** PostgreSQL keeps no character NUL, and nobody means one. */
function plain(text: string | undefined): string | null {
  return text === undefined ? null : text.replaceAll('\0', '');
}

/** The columns of what is told; they change when a declaration is corrected. */
export function factColumns(facts: FindingFacts) {
  return {
    name: plain(facts.name.slice(0, 200)) ?? '',
    vendor: plain(facts.vendor),
    url: plain(facts.url),
    purpose: plain(facts.purpose),
    people: facts.people ?? null,
    since: facts.since ?? null,
    paid_by: facts.paidBy ?? null,
    customer_data: facts.customerData ?? null,
    yearly_cost: facts.yearlyCost ?? null,
    currency: facts.currency ?? null,
  };
}

export function decisionColumns(decision: ShadowDecision) {
  return {
    outcome: decision.outcome,
    comment: decision.comment ?? null,
    substitute: decision.substitute ?? null,
    stop_by: decision.stopBy ?? null,
    decided_by: decision.by,
    decided_at: decision.at,
    ...(decision.category && { category: decision.category }),
  };
}

/** A new row: nobody has looked at it yet. */
export function newRow(finding: Finding): Partial<FindingRow> {
  const { request } = finding;
  return {
    ...factColumns(finding),
    id: finding.id,
    import_key: finding.importKey ?? null,
    source: finding.source,
    state: finding.state,
    request_id: request?.id ?? null,
    request_number: request?.number ?? null,
    request_version: request?.version ?? 0,
    declared_by: finding.declaredBy ?? null,
    team: finding.team ?? null,
    tool_ref: finding.toolRef ?? null,
    category: finding.category ?? null,
    found_at: finding.foundAt,
  };
}

/** Leaves out what is not known. */
function known<T extends object>(fields: {
  [key in keyof T]: T[key] | null;
}): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null),
  ) as Partial<T>;
}

function readDecision(row: FindingRow): ShadowDecision | undefined {
  if (!row.outcome || !row.decided_by || !row.decided_at) return undefined;
  return {
    outcome: row.outcome as ShadowOutcome,
    by: row.decided_by,
    at: row.decided_at,
    ...known({
      comment: row.comment,
      substitute: row.substitute,
      stopBy: row.stop_by,
    }),
  };
}

/** Reads a row: written by us alone, so its words have the type that we gave them. */
export function readFinding(row: FindingRow): Finding {
  const decision = readDecision(row);
  return {
    id: row.id,
    source: row.source as ShadowSource,
    state: row.state as ShadowState,
    name: row.name,
    foundAt: row.found_at,
    ...known<Partial<Finding>>({
      importKey: row.import_key,
      vendor: row.vendor,
      url: row.url,
      purpose: row.purpose,
      people: row.people,
      since: row.since,
      paidBy: row.paid_by as Payer | null,
      customerData: row.customer_data as CustomerDataAnswer | null,
      yearlyCost: row.yearly_cost,
      currency: row.currency,
      declaredBy: row.declared_by,
      team: row.team,
      toolRef: row.tool_ref,
      category: row.category,
    }),
    ...(row.request_id !== null && {
      request: {
        id: row.request_id,
        number: row.request_number ?? '',
        version: row.request_version,
      },
    }),
    ...(row.taken_by !== null &&
      row.taken_at !== null && {
        taken: { by: row.taken_by, at: row.taken_at },
      }),
    ...(row.intent !== null && {
      intent: JSON.parse(row.intent) as ShadowDecision,
    }),
    ...(decision && { decision }),
  };
}

export function readEvent(row: EventRow): ShadowEvent {
  return {
    at: row.at,
    kind: row.kind as ShadowEvent['kind'],
    ...(row.by === null ? {} : { by: row.by }),
    data: JSON.parse(row.data) as ShadowEvent['data'],
  };
}
