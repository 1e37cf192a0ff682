import {
  fitsStatus,
  type Tool,
  type ToolRequestType,
} from '@passerelle/plugin-martech-common';
import { pilotState } from '../pilot/pilotState';
import { mainAction } from './toolAnswer';

/** What a tool can be asked for beside the main action of its page. */
export type RequestChoice = ToolRequestType | 'tool-reference' | 'advice';

/** What helps the person, and what changes the tool. */
export type RequestChoices = {
  forPerson: RequestChoice[];
  forTool: RequestChoice[];
};

const forTool = [
  'tool-validation',
  'integration',
  'tool-change',
  'tool-renewal',
  'tool-retirement',
] as const;

function isPilotAhead({ pilot }: Tool, now: Date): boolean {
  const state = pilot && pilotState(pilot, now);
  return state === 'planned' || state === 'running';
}

/**
 * What can be asked for in this state of a tool: nothing that would be refused, and not the main action again.
 *
 * @param tool - as the registry answers it
 * @param known - the types that the person may file
 */
export function requestChoices(
  tool: Tool,
  known: ReadonlySet<string>,
  now: Date,
): RequestChoices {
  const { status, requestId } = tool.validation;
  const main = mainAction(tool.validation);
  const mainType = main.kind === 'none' ? undefined : main.requestType;
  const isOffered = (type: ToolRequestType) =>
    fitsStatus(type, status) &&
    type !== mainType &&
    !(type === 'tool-validation' && requestId !== undefined) &&
    !(type === 'tool-pilot' && isPilotAhead(tool, now));
  const personal: RequestChoice[] = [
    ...(['tool-access', 'tool-pilot'] as const).filter(isOffered),
    ...(status === 'detected' ? (['tool-reference'] as const) : []),
    'advice',
  ];
  return {
    forPerson: personal.filter(type => known.has(type)),
    forTool: forTool.filter(type => isOffered(type) && known.has(type)),
  };
}
