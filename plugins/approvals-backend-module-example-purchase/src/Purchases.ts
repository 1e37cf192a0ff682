import { createServiceRef } from '@backstage/backend-plugin-api';
import type { EntityRef } from '@passerelle/plugin-approvals-common';

/** An order, as the purchasing system knows it. */
export type Order = {
  /** Given by whoever orders: the same key never orders twice. */
  key: string;
  item: string;
  amount: number;
  orderedFor: EntityRef;
};

/** The system in which the company buys; yours speaks to an ERP. */
export interface Purchases {
  /** Who answers for a cost centre; undefined for an unknown one. */
  findCostCentreOwner(costCentre: string): Promise<EntityRef | undefined>;
  /** Orders once for each key. */
  order(order: Order): Promise<void>;
  /** Writes to people where buyers look. */
  tell(to: readonly EntityRef[], text: string): Promise<void>;
}

/** Give it a factory in your back end. */
export const purchasesServiceRef = createServiceRef<Purchases>({
  id: 'example.purchases',
  scope: 'root',
});
