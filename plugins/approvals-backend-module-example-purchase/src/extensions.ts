import type {
  NotificationChannel,
  OutcomeHandler,
  ReviewerResolver,
} from '@passerelle/plugin-approvals-node';
import type { Purchases } from './Purchases';

/** `purchase.costCentreOwner` in policies. Nobody found leads to the fallback, never to an approval. */
export function createCostCentreOwnerResolver(
  purchases: Purchases,
): ReviewerResolver {
  return {
    id: 'purchase.costCentreOwner',
    async resolve({ values }) {
      const owner = await purchases.findCostCentreOwner(
        String(values.costCentre),
      );
      return owner === undefined ? [] : [owner];
    },
  };
}

/** Orders what was approved. What it throws is tried again, so the id of the outcome keeps it from ordering twice. */
export function createOrderHandler(purchases: Purchases): OutcomeHandler {
  return {
    id: 'purchase.order',
    types: ['purchase'],
    async handle({ id, kind, seeded, request }) {
      if (kind !== 'approved' || seeded) {
        return;
      }
      await purchases.order({
        key: id,
        item: String(request.values.item),
        amount: Number(request.values.amount),
        orderedFor: request.beneficiary ?? request.requester,
      });
    },
  };
}

/** Tells people where buyers look, beside the portal's own notifications. */
export function createBuyersChannel(purchases: Purchases): NotificationChannel {
  return {
    id: 'purchase.buyers',
    async send({ recipients, title, link }) {
      await purchases.tell(recipients, `${title.fr} (${link})`);
    },
  };
}
