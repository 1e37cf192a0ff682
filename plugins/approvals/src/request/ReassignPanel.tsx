import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { useReassign } from '@passerelle/plugin-approvals-react';
import { EntityPicker } from '../components/EntityPicker';
import { approvalsTranslationRef } from '../words/translation';
import { useReviewTitle } from '../words/useReviewTitle';
import { ActionPanel } from './ActionPanel';
import styles from './Request.module.css';

const PEOPLE_AND_TEAMS = ['user', 'group'] as const;

/**
 * Hands an open review to other people or teams, or asks them too: the present
 * reviewers then stay.
 */
export function ReassignPanel(props: {
  request: ApprovalRequest;
  mode: 'reassign' | 'ask';
  onClose(): void;
}) {
  const { request, mode } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const titleOf = useReviewTitle();
  const open = openReviews(request);
  const [reviewId, setReviewId] = useState(open[0]?.id ?? '');
  const [reviewers, setReviewers] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const reassign = useReassign(request.id);
  const comment = reason.trim();
  const present = open.find(({ id }) => id === reviewId)?.reviewers ?? [];
  const problem = () => {
    if (reviewers.length === 0) {
      return t('act.reassign.nobody');
    }
    return comment ? undefined : t('act.reasonMissing');
  };
  return (
    <ActionPanel
      title={t(`act.${mode}.title`)}
      description={t(`act.${mode}.description`)}
      reason={reason}
      onReason={setReason}
      confirm={t(`act.${mode}.confirm`)}
      problem={isTried ? problem() : undefined}
      isPending={reassign.isPending}
      error={reassign.error}
      onConfirm={() => {
        setIsTried(true);
        if (!problem()) {
          reassign.mutate(
            {
              reviewId,
              reviewers,
              ...(mode === 'ask' && { keep: true }),
              comment,
            },
            { onSuccess: props.onClose },
          );
        }
      }}
      onClose={props.onClose}
    >
      {open.length > 1 && (
        <Select
          className={styles.short}
          label={t('act.reassign.review')}
          options={open.map(review => ({
            id: review.id,
            label: titleOf(review, request.stages),
          }))}
          value={reviewId}
          onChange={key => setReviewId(String(key))}
        />
      )}
      <EntityPicker
        label={t(`act.${mode}.reviewers`)}
        kinds={PEOPLE_AND_TEAMS}
        chosen={reviewers}
        without={mode === 'ask' ? present : undefined}
        onChange={setReviewers}
      />
    </ActionPanel>
  );
}

/** Those that the reader can answer come first: most hand over their own. */
function openReviews(request: ApprovalRequest) {
  return request.stages
    .flatMap(stage => stage.reviews)
    .filter(review => review.status === 'open')
    .sort(
      (one, other) =>
        Number(other.allowedVerdicts.length > 0) -
        Number(one.allowedVerdicts.length > 0),
    );
}
