import type { Review, Verdict } from '@passerelle/plugin-approvals-common';
import type { RequestOutcome } from '@passerelle/plugin-approvals-node';
import {
  criterionIds,
  type CriterionId,
  type ToolVerdictOutcome,
} from '@passerelle/plugin-martech-common';

type CriterionOutcome = NonNullable<ToolVerdictOutcome['criteria']>[number];
type CriterionOutcomeVerdict = CriterionOutcome['verdict'];

/** The verdict of a passport for each verdict of a review; a send-back or a recusal judges nothing. */
const passportVerdicts: Record<Verdict, CriterionOutcomeVerdict | undefined> = {
  approve: 'passed',
  approve_with_conditions: 'passed_with_conditions',
  reject: 'failed',
  request_changes: undefined,
  recuse: undefined,
};

/** From the mildest to the gravest: when two reviews judge one criterion, the gravest counts. */
const gravity: CriterionOutcomeVerdict[] = [
  'not_applicable',
  'passed',
  'passed_with_conditions',
  'failed',
];

function toCriterion(
  review: Review,
  judged: RequestOutcome['judged'],
): CriterionOutcome | undefined {
  const id = criterionIds.find(known => known === review.criterion);
  const { decision } = review;
  const verdict = decision && passportVerdicts[decision.verdict];
  if (!id || !decision || !verdict) {
    return undefined;
  }
  return {
    id,
    verdict,
    by: decision.by,
    at: decision.at,
    comment: decision.comment,
    conditions: decision.conditions,
    evidence: decision.evidence,
    sheetRevision: judged.find(({ reviewId }) => reviewId === review.id)
      ?.subjectRevision,
  };
}

function gravest(
  id: CriterionId,
  outcomes: CriterionOutcome[],
): CriterionOutcome | undefined {
  return outcomes
    .filter(outcome => outcome.id === id)
    .sort((a, b) => gravity.indexOf(b.verdict) - gravity.indexOf(a.verdict))[0];
}

/**
 * What the reviews of a request say about each criterion of a tool's passport.
 *
 * @remarks
 * A criterion that no review was asked for does not apply (for instance finance without cost), but only an approval can say so:
 * a request that failed early judged nothing about it.
 *
 * @param outcome - an approval or a rejection
 */
export function toolCriteria(outcome: RequestOutcome): CriterionOutcome[] {
  const reviews = outcome.request.stages.flatMap(stage => stage.reviews);
  const judged = reviews
    .map(review => toCriterion(review, outcome.judged))
    .filter((found): found is CriterionOutcome => found !== undefined);
  const asked = new Set(reviews.map(review => review.criterion));
  return criterionIds.flatMap(id => {
    const found = gravest(id, judged);
    if (found) {
      return [found];
    }
    return outcome.kind === 'approved' && !asked.has(id)
      ? [{ id, verdict: 'not_applicable' as const, at: outcome.at }]
      : [];
  });
}
