import {
  integrationStatus,
  mergeFlows,
  type IntegrationStatus,
  type ListedFlow,
} from '@passerelle/plugin-martech-common';
import type { ToolState } from './ToolState';

type Tool = Pick<ToolState, 'declaration' | 'passport'>;

/** All flows of a tool: of its sheet, and of requests. */
export function toolFlows({ declaration, passport }: Tool): ListedFlow[] {
  return mergeFlows(declaration.sheet.flows ?? [], passport.flows ?? []);
}

/** How far a tool is connected, by all of its flows. */
export function toolIntegration(tool: Tool): IntegrationStatus {
  return integrationStatus(toolFlows(tool));
}
