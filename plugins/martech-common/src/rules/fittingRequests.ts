import { toolStatuses, type ToolStatus } from '../types';

/**
 * What can be asked about a tool, from the most to the least frequent.
 *
 * @public
 */
export const toolRequestTypes = [
  'tool-access',
  'tool-validation',
  'tool-pilot',
  'integration',
  'tool-change',
  'tool-renewal',
  'tool-retirement',
] as const;
/** @public */
export type ToolRequestType = (typeof toolRequestTypes)[number];

const usable = ['approved', 'approved_with_conditions', 'pilot'] as const;

function allBut(...left: ToolStatus[]): ToolStatus[] {
  return toolStatuses.filter(status => !left.includes(status));
}

const fittingStatuses: Record<ToolRequestType, readonly ToolStatus[]> = {
  'tool-access': usable,
  'tool-validation': allBut('retiring', 'retired'),
  'tool-pilot': ['referenced'],
  integration: [...usable, 'referenced', 'in_review'],
  'tool-change': allBut('detected', 'retired'),
  'tool-renewal': allBut('retired'),
  'tool-retirement': allBut('retiring', 'retired'),
};

/**
 * Whether a request fits the status of a tool. The approval engine refuses the others, and pages do not offer them.
 *
 * @public
 */
export function fitsStatus(type: ToolRequestType, status: ToolStatus): boolean {
  return fittingStatuses[type].includes(status);
}
