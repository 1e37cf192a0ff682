import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ApprovalsApi } from '@passerelle/plugin-approvals-common';

/**
 * The approval engine, as the front end reaches it. The plugin
 * `@passerelle/plugin-approvals` provides it.
 *
 * @public
 */
export const approvalsApiRef = createApiRef<ApprovalsApi>({
  id: 'plugin.approvals.service',
});
