/** Rows as Knex gives them on both databases; PostgreSQL answers a bigint as text. */
export type RequestRow = {
  id: string;
  serial: number;
  number: string;
  type: string;
  status: string;
  title_en: string;
  title_fr: string;
  subject_ref: string | null;
  requester: string;
  beneficiary: string | null;
  revision: number;
  version: number;
  head_hash: string;
  created_at: string;
  submitted_at: string | null;
  decided_at: string | null;
  due_at: string;
  search_text: string;
  snapshot: string;
};

export type EventRow = {
  id: number | string;
  request_id: string;
  sequence: number;
  type: string;
  actor: string;
  at: string;
  data: string;
  previous_hash: string;
  hash: string;
};

/** With the sort keys of the request, as the two types below: lists walk an index that begins with the ref. */
export type ParticipantRow = {
  request_id: string;
  role: string;
  ref: string;
  created_at: string;
  serial: number;
};

export type WordRow = {
  word: string;
  created_at: string;
  serial: number;
  request_id: string;
};

export type ReviewRow = {
  request_id: string;
  review_id: string;
  status: string;
  due_at: string;
  decided_by: string | null;
  serial: number;
};

export type HolderRow = {
  request_id: string;
  review_id: string;
  kind: string;
  ref: string;
  due_at: string;
  serial: number;
};

export type RevisionRow = {
  request_id: string;
  revision: number;
  text: string;
};

export type DeliveryRow = {
  id: number | string;
  kind: string;
  target: string;
  request_id: string;
  lane: string;
  state: string;
  payload: string;
  attempts: number;
  available_at: number | string;
  created_at: string;
  last_error: string | null;
};

export type IdempotencyRow = {
  scope: string;
  body_hash: string;
  claim: string;
  status: number | null;
  answer: string | null;
  claimed_until: number | string;
  expires_at: number | string;
};

export type CheckpointRow = {
  number: number;
  at: string;
  last_event_id: number | string;
  total_events: number | string;
  heads: string;
  previous_hash: string;
  hash: string;
  seal: string | null;
};
