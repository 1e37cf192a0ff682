import type { DeliveryRow } from './rows';

export const deliveryKinds = [
  'outcome',
  'notification',
  'signal',
  'channel',
  'webhook',
  'timer',
] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/** Something to do after an event, written in the same transaction. */
export type NewDelivery = {
  kind: DeliveryKind;
  /** The handler or channel that gets it. */
  target: string;
  requestId: string;
  payload: unknown;
  /** Deliveries to one target about one request keep their order; with this, only those with the same one do. */
  order?: string;
  /** Not before this instant, in milliseconds. */
  availableAt?: number;
};

/** A delivery that a worker holds. */
export type ClaimedDelivery = {
  id: string;
  kind: DeliveryKind;
  target: string;
  requestId: string;
  payload: string;
  /** This try included. */
  attempts: number;
};

/** A delivery as operators see it. */
export type DeliveryView = {
  id: string;
  kind: string;
  target: string;
  requestId: string;
  state: string;
  attempts: number;
  createdAt: string;
  availableAt: string;
  lastError?: string;
};

/** What keeps its order: deliveries to one target about one request. */
export function laneOf({
  requestId,
  kind,
  target,
  order = '',
}: NewDelivery): string {
  return [requestId, kind, target, order].join('/');
}

function isDeliveryKind(kind: string): kind is DeliveryKind {
  return deliveryKinds.some(known => known === kind);
}

/** A row as the worker takes it. */
export function toClaimed(row: DeliveryRow): ClaimedDelivery {
  if (!isDeliveryKind(row.kind)) {
    throw new Error(`Delivery ${row.id} has the unknown kind ${row.kind}`);
  }
  return {
    id: String(row.id),
    kind: row.kind,
    target: row.target,
    requestId: row.request_id,
    payload: row.payload,
    attempts: row.attempts,
  };
}

/** A row as operators see it. */
export function toView(row: DeliveryRow): DeliveryView {
  return {
    id: String(row.id),
    kind: row.kind,
    target: row.target,
    requestId: row.request_id,
    state: row.state,
    attempts: row.attempts,
    createdAt: row.created_at,
    availableAt: new Date(Number(row.available_at)).toISOString(),
    ...(row.last_error !== null && { lastError: row.last_error }),
  };
}
