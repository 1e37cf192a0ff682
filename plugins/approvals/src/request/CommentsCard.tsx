import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { useRequestComments } from '@passerelle/plugin-approvals-react';
import {
  CardSection,
  EntityName,
  ErrorState,
  FormattedDate,
  LoadingState,
} from '@passerelle/ui';
import { LinkedText } from '../components/LinkedText';
import { approvalsTranslationRef } from '../words/translation';
import { CommentBox } from './CommentBox';
import styles from './Request.module.css';

/** What the people of a request say to each other. */
export function CommentsCard(props: { request: ApprovalRequest }) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const comments = useRequestComments(request.id);
  return (
    <CardSection title={t('request.comments.title')}>
      {comments.isPending && <LoadingState shape="lines" count={2} />}
      {comments.isError && !comments.data && (
        <ErrorState error={comments.error} onRetry={() => comments.refetch()} />
      )}
      {comments.data?.length === 0 && (
        <p className={styles.quiet}>{t('request.comments.none')}</p>
      )}
      {comments.data && comments.data.length > 0 && (
        <ul className={styles.plain}>
          {comments.data.map(comment => (
            <li key={comment.id} className={styles.entry}>
              <div className={styles.quiet}>
                <EntityName entityRef={comment.by} /> ·{' '}
                <FormattedDate value={comment.at} format="timeAgo" />
              </div>
              <div className={styles.quote}>
                <LinkedText body={comment.body} />
              </div>
              {comment.links && (
                <ul className={styles.plain}>
                  {comment.links.map(({ title, url }) => (
                    <li key={url}>
                      <Link
                        href={url}
                        target="_blank"
                        rel="noopener noreferrer"
                      >
                        {title}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
      {request.allowedActions.includes('comment') && (
        <CommentBox id={request.id} />
      )}
    </CardSection>
  );
}
