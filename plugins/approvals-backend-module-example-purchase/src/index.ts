/**
 * An example of what another plugin can add to the approval engine.
 *
 * @packageDocumentation
 */
export { approvalsModuleExamplePurchase as default } from './module';
export { purchasesServiceRef, type Purchases } from './Purchases';
