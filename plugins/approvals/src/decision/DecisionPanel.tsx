import { useId, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import {
  verdictRequirements,
  type ApprovalRequest,
  type Review,
  type Verdict,
  type VerdictProblem,
} from '@passerelle/plugin-approvals-common';
import { useDecide } from '@passerelle/plugin-approvals-react';
import { useEntityName } from '@passerelle/ui';
import { ActionRefusal } from '../request/ActionRefusal';
import { approvalsTranslationRef } from '../words/translation';
import { ConditionsEditor } from './ConditionsEditor';
import styles from './Decision.module.css';
import { AddEvidenceButton, EvidenceEditor } from './EvidenceEditor';
import { OnBehalfNote } from './OnBehalfNote';
import { RevisionNotice } from './RevisionNotice';
import { useDecisionForm } from './useDecisionForm';
import { VerdictButtons } from './VerdictButtons';

/** What the keyboard of the desk can ask of the panel. */
export type DecisionPanelHandle = { prepare(verdict: Verdict): void };

const problemKeys = {
  'comment-required': 'decision.commentRequired',
  'conditions-required': 'decision.conditionsRequired',
  'conditions-not-allowed': 'decision.conditionsRequired',
  'condition-empty': 'decision.conditionEmpty',
  'evidence-invalid': 'decision.evidenceInvalid',
} as const;

/** The first press shows what goes with it, the second sends. */
const needsSecondPress: readonly Verdict[] = [
  'approve_with_conditions',
  'recuse',
];

/**
 * Where a reviewer answers. It is sent at once, and names the revision that
 * the reviewer has seen: when the request changes meanwhile, the change is
 * shown first and what was typed stays.
 */
export function DecisionPanel(props: {
  request: ApprovalRequest;
  review: Review;
  onDecided(verdict: Verdict): void;
  handle?: Ref<DecisionPanelHandle>;
  /** Whether the buttons show their keys. */
  hasShortcuts?: boolean;
}) {
  const { request, review, onDecided } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const name = useEntityName(request.requester);
  const form = useDecisionForm();
  const decide = useDecide();
  const [seenRevision, setSeenRevision] = useState(request.revision);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const hasChanged = seenRevision !== request.revision;

  const send = async (verdict: Verdict) => {
    const decision = form.complete(verdict);
    if (!decision) {
      focusFirst(root.current, '[data-part="fields"]');
      return;
    }
    try {
      await decide.mutateAsync({
        requestId: request.id,
        decision: { ...decision, reviewId: review.id, revision: seenRevision },
      });
      onDecided(verdict);
    } catch {
      // Said below the buttons; what was typed stays.
    }
  };
  const prepare = (verdict: Verdict) => {
    form.prepare(verdict);
    focusFirst(
      root.current,
      verdictRequirements[verdict].comment
        ? '[data-part="fields"]'
        : `[data-verdict="${verdict}"]`,
    );
  };
  useImperativeHandle(props.handle, () => ({ prepare }));

  const problemText = (field: VerdictProblem['field']) => {
    const problem = form.problems.find(one => one.field === field);
    return problem && t(problemKeys[problem.code]);
  };
  const commentProblem = problemText('comment');

  return (
    <div ref={root} className={styles.panel}>
      {hasChanged && (
        <RevisionNotice
          request={request}
          from={seenRevision}
          onSeen={() => {
            setSeenRevision(request.revision);
            decide.reset();
          }}
        />
      )}
      <OnBehalfNote person={review.onBehalfOf} />
      <div data-part="fields" className={styles.panel}>
        <div>
          <TextAreaField
            label={t('decision.comment', { name })}
            value={form.comment}
            onChange={form.setComment}
            rows={2}
            isInvalid={commentProblem !== undefined}
            aria-describedby={`${id}-comment`}
          />
          {commentProblem && (
            <p id={`${id}-comment`} role="alert" className={styles.problem}>
              {commentProblem}
            </p>
          )}
        </div>
        {form.verdict === 'approve_with_conditions' && (
          <ConditionsEditor
            conditions={form.conditions}
            onChange={form.setConditions}
            problem={problemText('conditions')}
            problemId={`${id}-conditions`}
          />
        )}
        <EvidenceEditor
          evidence={form.evidence}
          onChange={form.setEvidence}
          problem={problemText('evidence')}
          problemId={`${id}-evidence`}
        />
      </div>
      <VerdictButtons
        allowed={review.allowedVerdicts}
        prepared={form.verdict}
        isDisabled={hasChanged || decide.isPending}
        sending={decide.isPending ? form.verdict : undefined}
        hasShortcuts={props.hasShortcuts ?? false}
        onPress={verdict =>
          needsSecondPress.includes(verdict) && form.verdict !== verdict
            ? prepare(verdict)
            : send(verdict)
        }
      >
        {form.evidence.length === 0 && (
          <AddEvidenceButton
            evidence={form.evidence}
            onChange={form.setEvidence}
          />
        )}
      </VerdictButtons>
      {!hasChanged && <ActionRefusal error={decide.error} />}
    </div>
  );
}

function focusFirst(root: HTMLElement | null, selector: string) {
  const part = root?.querySelector<HTMLElement>(selector);
  const target = part?.matches('button')
    ? part
    : part?.querySelector<HTMLElement>('textarea, input, button');
  target?.focus();
}
