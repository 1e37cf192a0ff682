import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { createBackend } from '@backstage/backend-defaults';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { purchasesServiceRef } from '../../../plugins/approvals-backend-module-example-purchase/src';

/** Where the purchasing system writes what it was told to order. */
const orders = path.join(`${process.env.PASSERELLE_DATA_DIR}`, 'orders.jsonl');

/** Cost centre `PR-007` is answered for by `group:default/team-007`. */
const purchases = createServiceFactory({
  service: purchasesServiceRef,
  deps: {},
  factory: () => ({
    findCostCentreOwner: async costCentre =>
      `group:default/team-${costCentre.slice(3)}`,
    order: order => appendFile(orders, `${JSON.stringify(order)}\n`),
    tell: async () => {},
  }),
});

/**
 * A portal that buys things and does nothing else: the approval engine with its real store, outbox and REST, on the
 * stock plugins that it needs. Light enough to run several of it.
 */
const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('../../../plugins/auth-backend-module-personas/src'));
backend.add(
  import('../../../plugins/permission-backend-module-passerelle/src'),
);
backend.add(import('../../../plugins/approvals-backend/src'));
backend.add(
  import('../../../plugins/approvals-backend-module-example-purchase/src'),
);
backend.add(purchases);
backend.start().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
