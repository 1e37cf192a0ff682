import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { CardSection } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import { useReviewTitle } from '../words/useReviewTitle';
import { Differences } from './Differences';
import styles from './Request.module.css';

const FIRST_REVISION = 1;

/** What changed since the first version, and which verdicts that left standing. */
export function ChangesCard(props: { request: ApprovalRequest }) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const titleOf = useReviewTitle();
  if (request.revision <= FIRST_REVISION) {
    return null;
  }
  const kept = request.stages
    .flatMap(stage => stage.reviews)
    .filter(review => review.status === 'kept')
    .map(review => titleOf(review, request.stages));
  return (
    <CardSection title={t('request.changes.title')}>
      <Differences
        request={request}
        from={FIRST_REVISION}
        to={request.revision}
      />
      {kept.length > 0 && (
        <p className={styles.quiet}>
          {t('request.changes.kept', { reviews: kept.join(', ') })}
        </p>
      )}
    </CardSection>
  );
}
