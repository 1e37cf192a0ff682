import type { TracingService } from '@backstage/backend-plugin-api/alpha';
import type { Deliver } from '../outbox/OutboxWorker';

/** A span around each delivery of the outbox; one that fails is an error, because it has to be tried again. */
export function traceDeliver(
  tracing: Pick<TracingService, 'startActiveSpan'>,
  deliver: Deliver,
): Deliver {
  return async delivery => {
    const { kind, target, requestId, attempts } = delivery;
    await tracing.startActiveSpan(
      'approvals.delivery',
      {
        kind: 'producer',
        attributes: {
          'approvals.request.id': requestId,
          'approvals.delivery.kind': kind,
          'approvals.delivery.target': target,
          'approvals.delivery.attempt': attempts,
        },
      },
      () => deliver(delivery),
    );
  };
}
