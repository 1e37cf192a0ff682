import { isDeepStrictEqual } from 'node:util';
import type { AuditVerification } from '@passerelle/plugin-approvals-common';
import {
  toHolderRows,
  toParticipantRows,
  toRequestColumns,
  toReviewRows,
} from '../database/projections';
import type {
  HolderRow,
  ParticipantRow,
  RequestRow,
  ReviewRow,
} from '../database/rows';
import { replay } from '../engine/replay';
import type { EngineEvent, RequestState } from '../engine/types';
import type { ChainedEvent } from './hashChain';

/** What is kept of a request beside its events: what people see, and by what they find it. */
export type StoredRequest = {
  row: RequestRow;
  /** Missing in a copy of a release that kept them differently. */
  tables?: {
    participants: readonly ParticipantRow[];
    reviews: readonly ReviewRow[];
    holders: readonly HolderRow[];
  };
};

type Break = NonNullable<AuditVerification['firstBreak']>;

/** As it is after a way through JSON: what is undefined is not there. */
function asJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

/** An event as the engine knows it. */
export function toEvent({ type, actor, at, data }: ChainedEvent): EngineEvent {
  return JSON.parse(
    JSON.stringify({ type, actor, at, data: JSON.parse(data) }),
  );
}

function differingKeys(left: object, right: object): string[] {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys]
    .filter(
      key =>
        !isDeepStrictEqual(Reflect.get(left, key), Reflect.get(right, key)),
    )
    .sort();
}

function readSnapshot(text: string): object | undefined {
  try {
    const snapshot: unknown = JSON.parse(text);
    return typeof snapshot === 'object' ? snapshot ?? undefined : undefined;
  } catch {
    return undefined;
  }
}

function differenceInRow(
  row: RequestRow,
  state: RequestState,
): string | undefined {
  const stored = readSnapshot(row.snapshot);
  if (!stored) {
    return 'its snapshot cannot be read';
  }
  const fields = differingKeys(stored, asJson(state));
  if (fields.length > 0) {
    return `its snapshot differs from its events in ${fields.join(', ')}`;
  }
  // How a release writes the words of a search may change.
  const { snapshot, search_text, ...columns } = toRequestColumns(state);
  const kept = Object.fromEntries(
    Object.keys(columns).map(name => [name, Reflect.get(row, name)]),
  );
  const changed = differingKeys(kept, columns);
  return changed.length > 0
    ? `its row differs from its events in ${changed.join(', ')}`
    : undefined;
}

const participantKey = ({ role, ref }: ParticipantRow) => `${role} ${ref}`;
const reviewKey = ({ review_id, status, due_at, decided_by }: ReviewRow) =>
  JSON.stringify([review_id, status, due_at, decided_by]);
const holderKey = ({ review_id, kind, ref }: HolderRow) =>
  JSON.stringify([review_id, kind, ref]);

function hasSame<Row>(
  stored: readonly Row[],
  told: readonly Row[],
  keyOf: (row: Row) => string,
): boolean {
  return isDeepStrictEqual(stored.map(keyOf).sort(), told.map(keyOf).sort());
}

/** Rows that can be told from the events alone: who the admins were, who find unassigned reviews, they do not say. */
function holdersWithoutAdmins(
  rows: readonly HolderRow[],
  state: RequestState,
): HolderRow[] {
  const unassigned = new Set(
    state.stages
      .flatMap(({ reviews }) => reviews)
      .filter(review => review.unassigned)
      .map(({ id }) => id),
  );
  return rows.filter(
    ({ kind, review_id }) => kind !== 'holder' || !unassigned.has(review_id),
  );
}

function differenceInTables(
  { participants, reviews, holders }: NonNullable<StoredRequest['tables']>,
  state: RequestState,
  serial: number,
): string | undefined {
  const said = (table: string) => `the rows of ${table} differ from its events`;
  if (
    !hasSame(participants, toParticipantRows(state, serial), participantKey)
  ) {
    return said('request_participants');
  }
  if (!hasSame(reviews, toReviewRows(state, serial), reviewKey)) {
    return said('request_reviews');
  }
  const told = toHolderRows(state, serial, []);
  return hasSame(
    holdersWithoutAdmins(holders, state),
    holdersWithoutAdmins(told, state),
    holderKey,
  )
    ? undefined
    : said('request_review_holders');
}

function differenceFromEvents(
  events: readonly ChainedEvent[],
  { row, tables }: StoredRequest,
): string | undefined {
  let state: RequestState;
  try {
    state = replay(events.map(toEvent));
  } catch (error) {
    return `its events cannot be replayed: ${
      error instanceof Error ? error.message : error
    }`;
  }
  return (
    differenceInRow(row, state) ??
    (tables && differenceInTables(tables, state, row.serial))
  );
}

/**
 * Compares what is stored of a request with what its events tell. The snapshot is a cache: whoever edits it changes
 * what people see, and no hash covers it.
 *
 * @param events - of a chain that holds.
 */
export function breakInSnapshot(
  events: readonly ChainedEvent[],
  stored: StoredRequest,
): Break | undefined {
  const reason = differenceFromEvents(events, stored);
  return reason === undefined
    ? undefined
    : {
        requestId: stored.row.id,
        sequence: events.length,
        kind: 'snapshot',
        reason,
      };
}
