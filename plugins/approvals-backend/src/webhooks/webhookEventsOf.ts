import type { JsonObject } from '@backstage/types';
import type { WebhookEvent } from '@passerelle/plugin-approvals-node';
import type { NewDelivery } from '../database/Delivery';
import type { Change } from '../database/Work';
import type { EngineEvent, RequestState } from '../engine/types';
import { cataloguedEvent } from './eventCatalogue';
import type { Webhook } from './webhookConfig';

/** What the catalogue promises, and nothing else. */
function publicDataOf({ type, data }: EngineEvent): JsonObject {
  const { fields = {} } = cataloguedEvent(type) ?? {};
  return Object.fromEntries(
    Object.entries(data).filter(([field]) => Object.hasOwn(fields, field)),
  );
}

function describeRequest(state: RequestState): WebhookEvent['request'] {
  const { id, number, type, title, status, revision, requester } = state;
  return {
    id,
    number,
    type,
    title,
    status,
    revision,
    requester,
    ...(state.beneficiary && { beneficiary: state.beneficiary }),
    ...(state.subjectRef && { subjectRef: state.subjectRef }),
    link: `/requests/${id}`,
  };
}

function hears(
  { events, types }: Webhook,
  event: EngineEvent,
  state: RequestState,
): boolean {
  return (
    (!events || events.includes(event.type)) &&
    (!types || types.includes(state.type))
  );
}

/** What webhooks hear of a change; nothing of what a story tells. */
export function webhookDeliveriesOf(
  { before, after, events }: Change,
  webhooks: readonly Webhook[],
): NewDelivery[] {
  const earlier = before?.version ?? 0;
  return events.flatMap((event, index) => {
    const listeners = event.data.seeded
      ? []
      : webhooks.filter(webhook => hears(webhook, event, after));
    const sequence = earlier + index + 1;
    const payload: WebhookEvent = {
      id: `${after.id}:${sequence}`,
      event: event.type,
      at: event.at,
      actor: event.actor,
      sequence,
      data: publicDataOf(event),
      request: describeRequest(after),
    };
    return listeners.map(({ id }) => ({
      kind: 'webhook' as const,
      target: id,
      requestId: after.id,
      payload,
    }));
  });
}
