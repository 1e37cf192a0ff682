import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { ApprovalsFiling } from './ApprovalsFiling';
import { ApprovalsFilingClient } from './ApprovalsFilingClient';

/**
 * Opens requests for people from another back end. The engine answers only the services that `approvals.filers` names.
 *
 * @public
 */
export const approvalsFilingServiceRef = createServiceRef<ApprovalsFiling>({
  id: 'approvals.filing',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: options => ApprovalsFilingClient.create(options),
    }),
});
