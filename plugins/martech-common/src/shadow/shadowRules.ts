import type { ToolStatus } from '../types';
import type { DecideShadowInput, ShadowOutcome } from './types';

/**
 * What is missing for a decision to help whoever declared the tool: what to use instead, why and from when to stop.
 *
 * @returns one text per missing or superfluous field, which names it; none when the decision is complete
 * @public
 */
export function missingInDecision(input: DecideShadowInput): string[] {
  const { outcome, comment, substitute, stopBy, category } = input;
  const missing: string[] = [];
  if (outcome === 'replaced' && !substitute) {
    missing.push('substitute: a tool to use instead is needed');
  }
  if (outcome !== 'replaced' && substitute) {
    missing.push('substitute is for the outcome replaced alone');
  }
  if (outcome === 'stopped' && !comment?.trim()) {
    missing.push('comment: a reason is needed to stop');
  }
  if (outcome === 'stopped' && !stopBy) {
    missing.push('stopBy: a day is needed to stop');
  }
  if (outcome !== 'stopped' && outcome !== 'replaced' && stopBy) {
    missing.push('stopBy is for the outcomes stopped and replaced alone');
  }
  if (outcome !== 'referenced' && category) {
    missing.push('category is for the outcome referenced alone');
  }
  return missing;
}

/**
 * What a decision does to the tool in the registry. A tool that was known before the declaration keeps its own life:
 * only one that is `detected` is changed.
 *
 * @public
 */
export function toolAfterTriage(
  outcome: ShadowOutcome,
  status: ToolStatus,
): 'reference' | 'refuse' | 'retire' | 'keep' {
  if (status !== 'detected') return 'keep';
  switch (outcome) {
    case 'referenced':
    case 'known':
      return 'reference';
    case 'replaced':
    case 'stopped':
      return 'refuse';
    default:
      return 'retire';
  }
}
