import { useEffect, useId, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Box, Button, Text, TextAreaField } from '@backstage/ui';
import {
  verdictRequirements,
  type ReviewTask,
  type Verdict,
} from '@passerelle/plugin-approvals-common';
import { useDecideTasks } from '@passerelle/plugin-approvals-react';
import { ActionRefusal } from '../request/ActionRefusal';
import { approvalsTranslationRef } from '../words/translation';
import { BulkLine } from './BulkLine';
import styles from './Desk.module.css';

/** Conditions differ from subject to subject, and nobody recuses themselves wholesale. */
const bulkVerdicts: readonly Verdict[] = [
  'approve',
  'request_changes',
  'reject',
];

/**
 * One answer for several reviews. Each is sent with the revision that the list
 * showed, and each gets its own result: one that is refused stays to be read.
 */
export function BulkPanel(props: {
  tasks: readonly ReviewTask[];
  onOpen(task: ReviewTask): void;
  onClose(): void;
}) {
  const { tasks } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const decide = useDecideTasks();
  const [comment, setComment] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [sending, setSending] = useState<Verdict>();
  const heading = useRef<HTMLDivElement>(null);
  const id = useId();
  const results = decide.data;
  const isMissing = isTried && comment.trim() === '';
  useEffect(() => heading.current?.focus(), [results]);

  const send = (verdict: Verdict) => {
    const text = comment.trim();
    if (verdictRequirements[verdict].comment && text === '') {
      setIsTried(true);
      document.getElementById(`${id}-comment`)?.focus();
      return;
    }
    setSending(verdict);
    decide.mutate(
      tasks.map(({ request, review }) => ({
        requestId: request.id,
        reviewId: review.id,
        revision: request.revision,
        verdict,
        ...(text && { comment: text }),
      })),
    );
  };

  return (
    <Box as="article" bg="neutral" className={styles.detail}>
      <div ref={heading} tabIndex={-1} className={styles.bulkHead}>
        <Text as="h2" className={styles.title}>
          {results
            ? t('bulk.done', {
                count: results.filter(({ status }) => status < 400).length,
                total: String(results.length),
              })
            : t('bulk.title', { count: tasks.length })}
        </Text>
        <p className={styles.quiet}>
          {t(results ? 'bulk.doneHelp' : 'bulk.help')}
        </p>
      </div>
      <ul className={styles.bulkList} aria-label={t('bulk.list')}>
        {tasks.map((task, index) => (
          <BulkLine
            key={`${task.request.id} ${task.review.id}`}
            task={task}
            result={results?.[index]}
            onOpen={() => props.onOpen(task)}
          />
        ))}
      </ul>
      <section className={styles.answer}>
        {results ? (
          <Button variant="primary" onPress={props.onClose}>
            {t('bulk.close')}
          </Button>
        ) : (
          <>
            <TextAreaField
              id={`${id}-comment`}
              label={t('bulk.comment')}
              rows={2}
              value={comment}
              onChange={setComment}
              isInvalid={isMissing}
              aria-describedby={`${id}-problem`}
            />
            {isMissing && (
              <p id={`${id}-problem`} role="alert" className={styles.problem}>
                {t('decision.commentRequired')}
              </p>
            )}
            <div className={styles.buttons}>
              {bulkVerdicts
                .filter(verdict => isAllowed(tasks, verdict))
                .map(verdict => (
                  <Button
                    key={verdict}
                    variant={verdict === 'approve' ? 'primary' : 'secondary'}
                    destructive={verdict === 'reject'}
                    isPending={decide.isPending && sending === verdict}
                    isDisabled={decide.isPending && sending !== verdict}
                    onPress={() => send(verdict)}
                  >
                    {t(`decision.send.${verdict}`)}
                  </Button>
                ))}
              <Button variant="tertiary" onPress={props.onClose}>
                {t('cancel')}
              </Button>
            </div>
            <p className={styles.quiet}>
              {t('decision.requires', { verdict: t('decision.send.approve') })}
            </p>
            <ActionRefusal error={decide.error} />
          </>
        )}
      </section>
    </Box>
  );
}

function isAllowed(tasks: readonly ReviewTask[], verdict: Verdict): boolean {
  return tasks.every(({ review }) => review.allowedVerdicts.includes(verdict));
}
