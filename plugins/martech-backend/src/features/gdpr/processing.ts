import {
  verdictAt,
  type CriterionVerdict,
  type EntityRef,
  type ToolDataSheet,
  type ToolSheet,
} from '@passerelle/plugin-martech-common';
import type { ToolState } from '../../domain/ToolState';

/** Whether a tool is, or may be, at work: then what it does with personal data belongs into the register. */
export function isInUse(tool: ToolState): boolean {
  return tool.status !== 'retired' && tool.status !== 'refused';
}

/** What a tool does with personal data, when it is in use and handles some. */
export function processingOf(tool: ToolState): ToolDataSheet | undefined {
  const { data } = tool.declaration.sheet;
  return data?.personal && isInUse(tool) ? data : undefined;
}

/** What data protection says of the tool at an instant. */
export function privacyVerdict(tool: ToolState, now: Date): CriterionVerdict {
  const criterion = tool.passport.criteria.find(({ id }) => id === 'privacy');
  return criterion ? verdictAt(criterion, now) : 'pending';
}

/** Whether data protection has said that the tool may be used, and this holds. */
export function holds(verdict: CriterionVerdict): boolean {
  return (
    verdict === 'passed' ||
    verdict === 'passed_with_conditions' ||
    verdict === 'not_applicable'
  );
}

/** The tools to which data goes; a flow that is retired carries none. */
export function receivingTools(sheet: ToolSheet): EntityRef[] {
  const flows = (sheet.flows ?? []).filter(
    ({ status, direction }) => status !== 'retired' && direction !== 'in',
  );
  return [...new Set(flows.map(flow => flow.with))];
}

/** Whether the tool runs at somebody else's: then they process the data for us. */
export function isProcessedElsewhere(tool: ToolState): boolean {
  const { type, sheet } = tool.declaration;
  return type === 'saas' && sheet.hosting?.model !== 'on_premises';
}
