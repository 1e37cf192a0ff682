import { ApprovalsCaller } from './ApprovalsCaller';
import { registerCompareTools } from './compareTools';
import { registerFindTools } from './findTools';
import { registerGetTool } from './getTool';
import { registerRequestAccess } from './requestAccess';
import type { Feature, Foundation } from '../Feature';
import { MapService } from '../map/MapService';

/**
 * Offers the registry to agents (MCP) and to other users of the actions registry. An action calls the services of the REST
 * API with the credentials of its caller, so that nobody sees or does more by one way than by the other.
 */
export function createActionsFeature(foundation: Foundation): Feature {
  const { actionsRegistry, auth, discovery, tools } = foundation;
  registerFindTools(actionsRegistry, { auth, tools });
  registerGetTool(actionsRegistry, { auth, tools });
  registerCompareTools(actionsRegistry, {
    auth,
    map: MapService.create(tools),
  });
  registerRequestAccess(actionsRegistry, {
    auth,
    tools,
    approvals: ApprovalsCaller.create({ auth, discovery }),
  });
  return {};
}
