import type { ToolValidation } from '@passerelle/plugin-martech-common';
import type { Tone } from '@passerelle/ui';

/** How the answer feels; the words carry the meaning. */
export type AnswerTone = Extract<
  Tone,
  'success' | 'warning' | 'danger' | 'info'
>;

export type AnswerKey =
  | 'approved'
  | 'approvedWithConditions'
  | 'approvedWithConditionsUncounted'
  | 'pilot'
  | 'inReview'
  | 'validationExpired'
  | 'referenced'
  | 'detected'
  | 'refused'
  | 'refusedWithSubstitutes'
  | 'suspended'
  | 'retiring'
  | 'retired';

/** The answer to the one question that people have: may I use it? */
export type ToolAnswer = {
  key: AnswerKey;
  tone: AnswerTone;
  /** How many conditions hold. */
  conditions: number;
  /** The names of the tools to use instead. */
  substitutes: string[];
};

function keyAndTone(
  validation: ToolValidation,
  substitutes: string[],
): Pick<ToolAnswer, 'key' | 'tone'> {
  switch (validation.status) {
    case 'approved':
      return { key: 'approved', tone: 'success' };
    case 'approved_with_conditions':
      return validation.conditions.length > 0
        ? { key: 'approvedWithConditions', tone: 'success' }
        : { key: 'approvedWithConditionsUncounted', tone: 'success' };
    case 'pilot':
      return { key: 'pilot', tone: 'info' };
    case 'in_review':
      return { key: 'inReview', tone: 'info' };
    case 'referenced':
      return validation.criteria.some(item => item.verdict === 'expired')
        ? { key: 'validationExpired', tone: 'warning' }
        : { key: 'referenced', tone: 'warning' };
    case 'detected':
      return { key: 'detected', tone: 'warning' };
    case 'refused':
      return substitutes.length > 0
        ? { key: 'refusedWithSubstitutes', tone: 'danger' }
        : { key: 'refused', tone: 'danger' };
    case 'suspended':
      return { key: 'suspended', tone: 'danger' };
    case 'retiring':
      return { key: 'retiring', tone: 'warning' };
    case 'retired':
      return { key: 'retired', tone: 'danger' };
    default: {
      const unknown: never = validation.status;
      throw new Error(`Unknown validation status ${unknown}`);
    }
  }
}

/**
 * Says whether a tool may be used.
 *
 * @param validation - What the registry derived for the tool
 * @param substitutes - The names, in words, of the tools to use instead of a refused one
 */
export function toolAnswer(
  validation: ToolValidation,
  substitutes: string[] = [],
): ToolAnswer {
  return {
    ...keyAndTone(validation, substitutes),
    conditions: validation.conditions.length,
    substitutes,
  };
}

/** The one main action that makes sense for a tool in this state. */
export type ToolAction =
  | { kind: 'access'; requestType: 'tool-access' }
  | { kind: 'validation'; requestType: 'tool-validation' }
  | { kind: 'none' };

/** What the person can ask for, so that no button promises what would be refused. */
export function mainAction(validation: ToolValidation): ToolAction {
  switch (validation.status) {
    case 'approved':
    case 'approved_with_conditions':
      return { kind: 'access', requestType: 'tool-access' };
    case 'referenced':
    case 'detected':
      return validation.requestId === undefined
        ? { kind: 'validation', requestType: 'tool-validation' }
        : { kind: 'none' };
    default:
      return { kind: 'none' };
  }
}

/** The statuses in which everybody may ask to use the tool. */
export const usableStatuses = ['approved', 'approved_with_conditions'] as const;
