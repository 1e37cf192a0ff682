import { useMemo, useState } from 'react';
import {
  findVerdictProblems,
  type DecideInput,
  type Evidence,
  type Verdict,
  type VerdictProblem,
} from '@passerelle/plugin-approvals-common';

/** What a reviewer has typed, and what is still missing for the verdict at hand. */
export type DecisionForm = {
  comment: string;
  setComment(comment: string): void;
  conditions: string[];
  setConditions(conditions: string[]): void;
  evidence: Evidence[];
  setEvidence(evidence: Evidence[]): void;
  /** The verdict that the reviewer has turned to. */
  verdict: Verdict | undefined;
  /** Turns to a verdict without asking for what it needs yet. */
  prepare(verdict: Verdict): void;
  /** What is missing for that verdict, once the reviewer tried to send it. */
  problems: VerdictProblem[];
  /**
   * The decision as it would be sent.
   *
   * @returns undefined when something is missing, which then shows
   */
  complete(
    verdict: Verdict,
  ): Omit<DecideInput, 'reviewId' | 'revision'> | undefined;
};

/**
 * Keeps what a reviewer types. The rules are those that the engine enforces.
 */
export function useDecisionForm(): DecisionForm {
  const [comment, setComment] = useState('');
  const [conditions, setConditions] = useState<string[]>([]);
  const [evidence, setEvidence] = useState<Evidence[]>([]);
  const [verdict, setVerdict] = useState<Verdict>();
  const [isTried, setIsTried] = useState(false);

  const problems = useMemo(
    () =>
      verdict && isTried
        ? findVerdictProblems(toInput(verdict, comment, conditions, evidence))
        : [],
    [verdict, isTried, comment, conditions, evidence],
  );

  return {
    comment,
    setComment,
    conditions,
    setConditions,
    evidence,
    setEvidence,
    verdict,
    problems,
    prepare: next => {
      setVerdict(next);
      setIsTried(false);
      if (next === 'approve_with_conditions' && conditions.length === 0) {
        setConditions(['']);
      }
    },
    complete: next => {
      const input = toInput(next, comment, conditions, evidence);
      setVerdict(next);
      setIsTried(true);
      return findVerdictProblems(input).length === 0 ? input : undefined;
    },
  };
}

function toInput(
  verdict: Verdict,
  comment: string,
  conditions: readonly string[],
  evidence: readonly Evidence[],
) {
  const trimmed = comment.trim();
  return {
    verdict,
    ...(trimmed && { comment: trimmed }),
    // Conditions that were typed and then left for another verdict are not sent.
    ...(verdict === 'approve_with_conditions' && {
      conditions: conditions.map(condition => condition.trim()),
    }),
    ...(evidence.length > 0 && {
      evidence: evidence.map(({ title, url }) => ({
        title: title.trim(),
        url: url.trim(),
      })),
    }),
  };
}
