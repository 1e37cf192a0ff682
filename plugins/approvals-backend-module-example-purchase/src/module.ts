import { createBackendModule } from '@backstage/backend-plugin-api';
import { approvalsExtensionPoint } from '@passerelle/plugin-approvals-node';
import {
  createBuyersChannel,
  createCostCentreOwnerResolver,
  createOrderHandler,
} from './extensions';
import { purchaseRequestType } from './purchaseRequestType';
import { purchasesServiceRef } from './Purchases';

/** Brings purchases to the approval engine, which knows nothing about them. */
export const approvalsModuleExamplePurchase = createBackendModule({
  pluginId: 'approvals',
  moduleId: 'example-purchase',
  register(environment) {
    environment.registerInit({
      deps: {
        approvals: approvalsExtensionPoint,
        purchases: purchasesServiceRef,
      },
      async init({ approvals, purchases }) {
        approvals.addRequestType(purchaseRequestType);
        approvals.addReviewerResolver(createCostCentreOwnerResolver(purchases));
        approvals.addOutcomeHandler(createOrderHandler(purchases));
        approvals.addNotificationChannel(createBuyersChannel(purchases));
      },
    });
  },
});
