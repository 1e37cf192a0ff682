import type {
  HealthState,
  ToolHistoryEntry,
  ToolStatus,
} from '@passerelle/plugin-martech-common';
import type { Passport } from '../domain/Passport';
import type { ToolDeclaration } from '../domain/ToolDeclaration';
import type { ToolState } from '../domain/ToolState';

export const TOOLS = 'tools';
export const SHEETS = 'tool_sheets';
export const FACETS = 'tool_facets';
export const FACET_CHANGES = 'facet_changes';
export const FACET_REVISION = 'facet_revision';
export const HISTORY = 'tool_history';
export const OUTCOMES = 'tool_outcomes';
export const GRANTS = 'tool_grants';
export const APIS = 'tool_apis';
export const PARTNERS = 'tool_partners';
export const SEARCH = 'tool_search';
export const SEARCH_STATE = 'search_state';
export const WORDS = 'search_words';
export const TRIGRAMS = 'search_trigrams';
export const OUTBOX = 'martech_outbox';
export const REVALIDATIONS = 'tool_revalidations';
export const IDEMPOTENCY_KEYS = 'idempotency_keys';

export type ToolRow = {
  id: number;
  ref: string;
  type: string;
  origin: string;
  declaration: string;
  declaration_hash: string;
  sheet_revision: number;
  sheet_changed_at: string;
  passport: string;
  status: string;
  status_rank: number;
  status_changed_at: string;
  integration: string;
  title_sort: string;
  active_grants: number;
  rating_hundredths: number;
  rating_count: number;
  health_state: string | null;
  health_checked_at: string | null;
  next_change_at: string | null;
  updated_at: string;
  removed_at: string | null;
};

export type HistoryRow = {
  id: number;
  ref: string;
  at: string;
  kind: string;
  by: string | null;
  request_id: string | null;
  data: string;
};

/** What others write into a row of `tools`, without a word to those who keep the rest of it in memory. */
export const observedColumns = [
  'tools.rating_hundredths',
  'tools.rating_count',
  'tools.health_state',
  'tools.health_checked_at',
] as const;

export type ObservedRow = Pick<
  ToolRow,
  'rating_hundredths' | 'rating_count' | 'health_state' | 'health_checked_at'
>;

export function readObserved(
  row: ObservedRow,
): Pick<ToolState, 'rating' | 'health'> {
  return {
    rating:
      row.rating_count > 0
        ? { average: row.rating_hundredths / 100, count: row.rating_count }
        : undefined,
    health:
      row.health_state && row.health_checked_at
        ? {
            state: row.health_state as HealthState,
            checkedAt: row.health_checked_at,
          }
        : undefined,
  };
}

/** Reads a row of `tools`: written by us alone, so its JSON has the type that we gave it. */
export function readToolRow(row: ToolRow): ToolState {
  return {
    ref: row.ref,
    origin: row.origin as ToolState['origin'],
    declaration: JSON.parse(row.declaration) as ToolDeclaration,
    sheetRevision: row.sheet_revision,
    sheetChangedAt: row.sheet_changed_at,
    passport: JSON.parse(row.passport) as Passport,
    status: row.status as ToolStatus,
    statusChangedAt: row.status_changed_at,
    activeGrants: row.active_grants,
    ...readObserved(row),
    updatedAt: row.updated_at,
    removedAt: row.removed_at ?? undefined,
  };
}

export function readHistoryRow(row: HistoryRow): ToolHistoryEntry {
  return {
    at: row.at,
    kind: row.kind,
    ...(row.by === null ? {} : { by: row.by }),
    ...(row.request_id === null ? {} : { requestId: row.request_id }),
    data: JSON.parse(row.data) as Record<string, unknown>,
  };
}
