import type {
  CriterionVerdict,
  ToolValidation,
} from '@passerelle/plugin-martech-common';

/** Whether somebody examines the tool now, for the first time or again. */
export function isBeingExamined(
  validation: Pick<ToolValidation, 'status' | 'requestId'>,
): boolean {
  return (
    validation.status === 'in_review' || validation.requestId !== undefined
  );
}

/** The words of a verdict; one that is missing is awaited only while somebody examines the tool. */
export function verdictKey(
  verdict: CriterionVerdict,
  validation: Pick<ToolValidation, 'status' | 'requestId'>,
) {
  return verdict === 'pending' && !isBeingExamined(validation)
    ? 'verdict.notExamined'
    : (`verdict.${verdict}` as const);
}
