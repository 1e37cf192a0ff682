import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox } from '@backstage/ui';
import type { ReviewTask } from '@passerelle/plugin-approvals-common';
import {
  approvalsReactTranslationRef,
  DueBadge,
  verdictTones,
} from '@passerelle/plugin-approvals-react';
import { EntityName, StatusBadge } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import { useReviewTitle } from '../words/useReviewTitle';
import styles from './Desk.module.css';
import { taskKey } from './deskState';
import type { TaskSelection } from './useTaskSelection';

/** The reviews by due time; one of them is open beside. */
export function TaskQueue(props: {
  tasks: readonly ReviewTask[];
  selected: ReviewTask | undefined;
  /** Lets reviews be ticked. */
  selection?: TaskSelection;
  onSelect(task: ReviewTask): void;
}) {
  const { selection } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const selectedKey = props.selected && taskKey(props.selected);
  return (
    <ul className={styles.queue} aria-label={t('desk.queue')}>
      {props.tasks.map(task => (
        <li key={taskKey(task)} className={styles.queueItem}>
          {selection && (
            <Checkbox
              className={styles.tick}
              aria-label={t('bulk.select', {
                number: task.request.number,
                request: task.request.title,
              })}
              isSelected={selection.has(task)}
              onChange={() => selection.toggle(task)}
            />
          )}
          <button
            type="button"
            className={styles.task}
            aria-current={taskKey(task) === selectedKey ? 'true' : undefined}
            onClick={() => props.onSelect(task)}
          >
            <TaskLine task={task} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function TaskLine(props: { task: ReviewTask }) {
  const { request, review } = props.task;
  const { t } = useTranslationRef(approvalsReactTranslationRef);
  const { t: words } = useTranslationRef(approvalsTranslationRef);
  const titleOf = useReviewTitle();
  return (
    <>
      <span className={styles.taskHead}>
        <span className={styles.taskTitle}>{request.title}</span>
        {review.decision ? (
          <StatusBadge tone={verdictTones[review.decision.verdict]}>
            {t(`verdict.${review.decision.verdict}`)}
          </StatusBadge>
        ) : (
          review.dueAt && <DueBadge dueAt={review.dueAt} />
        )}
      </span>
      <span className={styles.quiet}>
        {request.number} · {titleOf(review, request.stages)} ·{' '}
        <EntityName entityRef={request.requester} />
        {review.onBehalfOf && (
          <>
            {' · '}
            {words('request.review.onBehalfOf')}{' '}
            <EntityName entityRef={review.onBehalfOf} />
          </>
        )}
      </span>
    </>
  );
}
