import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type {
  NotificationChannel,
  OutcomeHandler,
} from '@passerelle/plugin-approvals-node';
import type { NewDelivery } from '../database/Delivery';
import type { Change } from '../database/Work';
import { participantsOf } from '../engine';
import type { Language } from '../services/Caller';
import { messagesOf } from './messagesOf';
import { outcomesOf } from './outcomesOf';
import { timersOf } from './timersOf';

/** Who hears of changes. */
export type Audience = {
  handlers: readonly OutcomeHandler[];
  channels: readonly NotificationChannel[];
  admins: readonly EntityRef[];
  /** The local day of an instant, such as `2026-11-23`. */
  dayOf(instant: string): string;
  language: Language;
  /** Whether the portal's own notifications are used. */
  notifies: boolean;
  /** How long before its end people are warned of a grant. */
  warnDays: number;
};

function forHandlers(change: Change, audience: Audience): NewDelivery[] {
  const requestId = change.after.id;
  const handlers = audience.handlers.filter(handler =>
    handler.types.includes(change.after.type),
  );
  if (handlers.length === 0) {
    return [];
  }
  return outcomesOf(change, audience.language).flatMap(payload =>
    handlers.map(handler => ({
      kind: 'outcome' as const,
      target: handler.id,
      requestId,
      payload,
    })),
  );
}

function forPeople(change: Change, audience: Audience): NewDelivery[] {
  const requestId = change.after.id;
  return messagesOf(change, audience).flatMap(payload => [
    ...(audience.notifies
      ? [
          {
            kind: 'notification' as const,
            target: 'portal',
            requestId,
            payload,
            order: payload.recipients.join(','),
          },
        ]
      : []),
    ...audience.channels.map(channel => ({
      kind: 'channel' as const,
      target: channel.id,
      requestId,
      payload,
    })),
  ]);
}

function forOpenPages({ after, events }: Change): NewDelivery[] {
  if (events.every(event => event.data.seeded)) {
    return [];
  }
  const recipients = [...new Set(participantsOf(after).map(({ ref }) => ref))];
  return [
    {
      kind: 'signal',
      target: 'portal',
      requestId: after.id,
      payload: {
        recipients,
        requestId: after.id,
        version: after.version,
        ...(after.status === 'in_review' && { reviewOf: after.type }),
      },
    },
  ];
}

/** All that must happen after a change; written in its transaction. */
export function deliveriesOf(
  change: Change,
  audience: Audience,
): NewDelivery[] {
  return [
    ...forHandlers(change, audience),
    ...forPeople(change, audience),
    ...forOpenPages(change),
    ...timersOf(change, audience),
  ];
}
