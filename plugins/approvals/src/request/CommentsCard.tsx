import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import {
  useAddComment,
  useRequestComments,
} from '@passerelle/plugin-approvals-react';
import {
  CardSection,
  EntityName,
  ErrorState,
  FormattedDate,
  LoadingState,
} from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
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
              <div className={styles.quote}>{comment.body}</div>
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

function CommentBox(props: { id: string }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const [body, setBody] = useState('');
  const addComment = useAddComment(props.id);
  const send = async () => {
    try {
      await addComment.mutateAsync({ body: body.trim() });
      setBody('');
    } catch {
      // Said below the box.
    }
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (body.trim() !== '' && !addComment.isPending) {
          void send();
        }
      }}
    >
      <TextAreaField
        label={t('request.comments.label')}
        value={body}
        onChange={setBody}
        rows={2}
      />
      <div className={styles.buttons}>
        <Button
          type="submit"
          variant="secondary"
          isDisabled={body.trim() === ''}
          isPending={addComment.isPending}
        >
          {t('request.comments.send')}
        </Button>
      </div>
      <div role="status" className={styles.quiet}>
        {addComment.isSuccess && body === '' && t('request.comments.sent')}
        {addComment.isError && (
          <span className={styles.problem}>{t('request.comments.failed')}</span>
        )}
      </div>
    </form>
  );
}
