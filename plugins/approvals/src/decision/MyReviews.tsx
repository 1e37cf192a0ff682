import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ApprovalRequest,
  Verdict,
} from '@passerelle/plugin-approvals-common';
import { approvalsReactTranslationRef } from '@passerelle/plugin-approvals-react';
import { CardSection } from '@passerelle/ui';
import { CheckAccordion } from '../check/CheckAccordion';
import { approvalsTranslationRef } from '../words/translation';
import { useReviewTitle } from '../words/useReviewTitle';
import { DecisionPanel } from './DecisionPanel';
import styles from './Decision.module.css';

/** On the page of a request: the reviews that the reader may answer now. */
export function MyReviews(props: { request: ApprovalRequest }) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const { t: word } = useTranslationRef(approvalsReactTranslationRef);
  const titleOf = useReviewTitle();
  const [sent, setSent] = useState<Verdict>();
  const mine = request.stages
    .flatMap(stage => stage.reviews)
    .filter(review => review.allowedVerdicts.length > 0);
  return (
    <>
      {mine.map(review => (
        <CardSection
          key={review.id}
          title={`${t('decision.title')} · ${titleOf(review, request.stages)}`}
        >
          <div className={styles.panel}>
            <CheckAccordion request={request} review={review} />
            <DecisionPanel
              request={request}
              review={review}
              onDecided={setSent}
            />
          </div>
        </CardSection>
      ))}
      <div role="status" className={sent ? styles.quiet : styles.unseen}>
        {sent &&
          t('decision.sent', {
            verdict: word(`verdict.${sent}`),
            request: request.title,
          })}
      </div>
    </>
  );
}
