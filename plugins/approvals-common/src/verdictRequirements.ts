import type { DecideInput, Verdict } from './types';

/**
 * What a verdict must come with.
 *
 * @public
 */
export type VerdictRequirements = {
  comment: boolean;
  conditions: boolean;
};

/**
 * A comment for all but `approve`; at least one condition for `approve_with_conditions`, and none elsewhere.
 * Contract of `POST /requests/{id}/decisions`.
 *
 * @public
 */
export const verdictRequirements: Readonly<
  Record<Verdict, VerdictRequirements>
> = {
  approve: { comment: false, conditions: false },
  approve_with_conditions: { comment: true, conditions: true },
  reject: { comment: true, conditions: false },
  request_changes: { comment: true, conditions: false },
  recuse: { comment: true, conditions: false },
};

/** @public */
export type VerdictProblem = {
  field: 'comment' | 'conditions' | 'evidence';
  /** Stable, for translations. */
  code:
    | 'comment-required'
    | 'conditions-required'
    | 'conditions-not-allowed'
    | 'condition-empty'
    | 'evidence-invalid';
  /** English, names the fix. */
  message: string;
};

/**
 * What is missing or too much in a decision. The form shows it at the field, the engine refuses with it.
 *
 * @param input - the decision as it would be sent
 * @returns the problems; empty when the decision is complete
 *
 * @public
 */
export function findVerdictProblems(
  input: Pick<DecideInput, 'verdict' | 'comment' | 'conditions' | 'evidence'>,
): VerdictProblem[] {
  return [
    ...findCommentProblems(input),
    ...findConditionProblems(input),
    ...findEvidenceProblems(input),
  ];
}

function findCommentProblems({
  verdict,
  comment,
}: Pick<DecideInput, 'verdict' | 'comment'>): VerdictProblem[] {
  if (!verdictRequirements[verdict].comment || hasText(comment)) {
    return [];
  }
  return [
    {
      field: 'comment',
      code: 'comment-required',
      message: `The verdict ${verdict} needs a comment that explains it: give \`comment\``,
    },
  ];
}

function findConditionProblems({
  verdict,
  conditions = [],
}: Pick<DecideInput, 'verdict' | 'conditions'>): VerdictProblem[] {
  const required = verdictRequirements[verdict].conditions;
  if (required && conditions.length === 0) {
    return [
      {
        field: 'conditions',
        code: 'conditions-required',
        message: `The verdict ${verdict} needs at least one condition: give \`conditions\` as a list of texts`,
      },
    ];
  }
  if (!required && conditions.length > 0) {
    return [
      {
        field: 'conditions',
        code: 'conditions-not-allowed',
        message: `The verdict ${verdict} takes no conditions: leave \`conditions\` out, or answer approve_with_conditions`,
      },
    ];
  }
  return conditions.every(hasText)
    ? []
    : [
        {
          field: 'conditions',
          code: 'condition-empty',
          message: 'A condition is empty: write it out, or take it off',
        },
      ];
}

/**
 * What is wrong with documents, of a decision or of a comment: each needs a title and an address of the web.
 *
 * @returns the problems; empty when all can be followed
 *
 * @public
 */
export function findEvidenceProblems({
  evidence = [],
}: Pick<DecideInput, 'evidence'>): VerdictProblem[] {
  return evidence.every(
    item => hasText(item.title) && /^https?:\/\/\S+$/i.test(item.url),
  )
    ? []
    : [
        {
          field: 'evidence',
          code: 'evidence-invalid',
          message:
            'Each evidence needs a `title` and a `url` that begins with https:// or http://',
        },
      ];
}

function hasText(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
