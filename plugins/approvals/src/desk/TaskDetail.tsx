import type { Ref } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Box, ButtonLink, Text } from '@backstage/ui';
import type {
  ApprovalRequest,
  Review,
  ReviewTask,
  Verdict,
} from '@passerelle/plugin-approvals-common';
import { requestPath, useRequest } from '@passerelle/plugin-approvals-react';
import { EntityName, StatusBadge, useAppLanguage } from '@passerelle/ui';
import { Checklist } from '../check/Checklist';
import { Facts } from '../check/Facts';
import { StaleNotice } from '../components/StaleNotice';
import {
  DecisionPanel,
  type DecisionPanelHandle,
} from '../decision/DecisionPanel';
import { Differences } from '../request/Differences';
import { ReviewLine } from '../request/ReviewLine';
import { ValuesList } from '../request/ValuesList';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import { useReviewTitle } from '../words/useReviewTitle';
import { ClosedNotice } from './ClosedNotice';
import { EarlierOpinions } from './EarlierOpinions';
import styles from './Desk.module.css';

/** One review: what is asked, what changed since the last answer, and where to answer. */
export function TaskDetail(props: {
  task: ReviewTask;
  onDecided(verdict: Verdict): void;
  handle: Ref<DecisionPanelHandle>;
  hasShortcuts: boolean;
}) {
  const { task } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const fresh = useRequest(task.request.id);
  const request = fresh.data ?? task.request;
  const review =
    request.stages
      .flatMap(stage => stage.reviews)
      .find(one => one.id === task.review.id) ?? task.review;
  const { checklist = [] } = review;
  const hasChecklist = checklist.length > 0;

  return (
    <Box as="article" bg="neutral" className={styles.detail}>
      <DetailHead request={request} review={review} />
      <StaleNotice query={fresh} />
      <div className={styles.facts}>
        <section>
          <Text as="h3" className={styles.heading}>
            {t('desk.check')}
          </Text>
          <ReviewReason review={review} />
          {hasChecklist ? (
            <Checklist request={request} review={review} points={checklist} />
          ) : (
            <ValuesList request={request} />
          )}
        </section>
        <div className={styles.stack}>
          <PreviousAnswer request={request} review={review} />
          <EarlierOpinions request={request} review={review} />
          {hasChecklist && (
            <section>
              <Text as="h3" className={styles.heading}>
                {t('request.values')}
              </Text>
              <ValuesList request={request} />
            </section>
          )}
          {review.criterion !== undefined && (
            <section>
              <Text as="h3" className={styles.heading}>
                {t('check.facts')}
              </Text>
              <Facts request={request} criterion={review.criterion} />
            </section>
          )}
        </div>
      </div>
      <section className={styles.answer}>
        {review.allowedVerdicts.length > 0 && (
          <DecisionPanel
            request={request}
            review={review}
            onDecided={props.onDecided}
            handle={props.handle}
            hasShortcuts={props.hasShortcuts}
          />
        )}
        {review.allowedVerdicts.length === 0 &&
          (review.decision ? (
            <>
              <Text as="h3" className={styles.heading}>
                {t('desk.answered')}
              </Text>
              <ReviewLine review={review} stages={request.stages} />
            </>
          ) : (
            <ClosedNotice />
          ))}
      </section>
    </Box>
  );
}

function DetailHead(props: { request: ApprovalRequest; review: Review }) {
  const { request, review } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const titleOf = useReviewTitle();
  return (
    <header className={styles.detailHead}>
      <div className={styles.detailTitle}>
        <Text as="h2" className={styles.title}>
          {t('desk.review', {
            request: request.title,
            review: titleOf(review, request.stages),
          })}
        </Text>
        <div className={styles.quiet}>
          {request.number} · {t('desk.requestedBy')}{' '}
          <EntityName entityRef={request.requester} />
          {request.beneficiary && request.beneficiary !== request.requester && (
            <>
              {' '}
              {t('desk.beneficiary')}{' '}
              <EntityName entityRef={request.beneficiary} />
            </>
          )}
        </div>
      </div>
      {request.revision > 1 && (
        <StatusBadge tone="info">
          {t('desk.revision', { revision: String(request.revision) })}
        </StatusBadge>
      )}
      <ButtonLink
        href={requestPath(request.id)}
        variant="tertiary"
        size="small"
      >
        {t('desk.open')}
      </ButtonLink>
    </header>
  );
}

function ReviewReason(props: { review: Review }) {
  const language = useAppLanguage();
  const { reason } = props.review;
  return reason ? (
    <p className={styles.quiet}>{localized(reason, language)}</p>
  ) : null;
}

/** What the reviewer answered before, and what changed since. */
function PreviousAnswer(props: { request: ApprovalRequest; review: Review }) {
  const { request, review } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const previous = review.previousDecision;
  if (!previous) {
    return null;
  }
  return (
    <section>
      <Text as="h3" className={styles.heading}>
        {t('request.changes.since')}
      </Text>
      {previous.comment && (
        <p className={styles.quiet}>
          {t('request.quote', { text: previous.comment })}
        </p>
      )}
      {previous.revision < request.revision ? (
        <Differences
          request={request}
          from={previous.revision}
          to={request.revision}
        />
      ) : (
        <p className={styles.quiet}>{t('request.changes.none')}</p>
      )}
    </section>
  );
}
