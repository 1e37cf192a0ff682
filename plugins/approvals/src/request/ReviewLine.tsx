import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  Decision,
  Review,
  Stage,
} from '@passerelle/plugin-approvals-common';
import {
  approvalsReactTranslationRef,
  EntityNames,
  reviewTones,
  verdictTones,
} from '@passerelle/plugin-approvals-react';
import {
  EntityName,
  FormattedDate,
  StatusBadge,
  useAppLanguage,
  useFormatters,
} from '@passerelle/ui';
import { LinkedText } from '../components/LinkedText';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import { useReviewTitle } from '../words/useReviewTitle';
import styles from './Request.module.css';

/** One review: its name, the verdict in words, who and when, and why it is there. */
export function ReviewLine(props: {
  review: Review;
  stages: readonly Stage[];
  /** The head of its stage, right above, names it already. */
  isAlone?: boolean;
}) {
  const { review } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const titleOf = useReviewTitle();
  return (
    <>
      <div className={styles.reviewHead}>
        {!(props.isAlone && review.title === undefined) && (
          <span className={styles.reviewTitle}>
            {titleOf(review, props.stages)}
          </span>
        )}
        <ReviewBadge review={review} />
      </div>
      {review.decision ? (
        <DecisionNote
          decision={review.decision}
          isKept={review.status === 'kept'}
        />
      ) : (
        <WaitingNote review={review} />
      )}
      {review.reason && (
        <div className={styles.quiet}>{localized(review.reason, language)}</div>
      )}
      {review.decision && <DecisionText decision={review.decision} />}
      {review.status === 'kept' && (
        <div className={styles.quiet}>{t('request.review.kept')}</div>
      )}
    </>
  );
}

/** The verdict in words; a kept one shows the verdict that stands. */
function ReviewBadge(props: { review: Review }) {
  const { status, decision } = props.review;
  const { t } = useTranslationRef(approvalsReactTranslationRef);
  return status === 'kept' && decision ? (
    <StatusBadge tone={verdictTones[decision.verdict]}>
      {t(`verdict.${decision.verdict}`)}
    </StatusBadge>
  ) : (
    <StatusBadge tone={reviewTones[status]}>
      {t(`reviewStatus.${status}`)}
    </StatusBadge>
  );
}

function DecisionNote(props: { decision: Decision; isKept: boolean }) {
  const { decision } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <div className={styles.quiet}>
      <FormattedDate value={decision.at} format="medium" /> ·{' '}
      <EntityName entityRef={decision.by} />
      {decision.onBehalfOf && (
        <>
          {' '}
          {t('request.review.onBehalfOf')}{' '}
          <EntityName entityRef={decision.onBehalfOf} />
        </>
      )}
      {props.isKept &&
        ` · ${t('request.review.revision', {
          revision: String(decision.revision),
        })}`}
    </div>
  );
}

function WaitingNote(props: { review: Review }) {
  const { review } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const formatters = useFormatters();
  if (review.status === 'skipped') {
    return null;
  }
  return (
    <div className={styles.quiet}>
      <EntityNames refs={review.reviewers} />
      {review.status === 'open' &&
        review.dueAt &&
        ` · ${
          formatters.daysUntil(review.dueAt) < 0
            ? formatters.due(review.dueAt)
            : t('request.review.before', {
                date: formatters.date(review.dueAt, 'medium'),
              })
        }`}
    </div>
  );
}

function DecisionText(props: { decision: Decision }) {
  const { comment, conditions = [], evidence = [] } = props.decision;
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <>
      {comment && (
        <p className={styles.quote}>
          {t('request.quote', { text: <LinkedText body={comment} /> })}
        </p>
      )}
      {conditions.length > 0 && (
        <ul className={styles.bullets}>
          {conditions.map(condition => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      )}
      {evidence.length > 0 && (
        <div>
          {t('request.review.evidence')}
          {evidence.map(item => (
            <div key={item.url}>
              <Link href={item.url} target="_blank" rel="noopener noreferrer">
                {item.title}
              </Link>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
