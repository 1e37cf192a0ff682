import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  ListTasksQuery,
  ReviewTask,
} from '@passerelle/plugin-approvals-common';
import { EntityName, ErrorState, LoadingState } from '@passerelle/ui';
import { useTasks } from '../queries/useTasks';
import { taskPath } from '../routes/paths';
import { approvalsReactTranslationRef } from '../words/translation';
import { DueBadge } from './DueBadge';
import styles from './SummaryList.module.css';

const HOME_LIMIT = 5;

/** @public */
export type TaskSummaryListProps = {
  /** Which reviews; the open ones by due time unless told. */
  query?: ListTasksQuery;
  /** What to say when there is none. */
  emptyText?: string;
};

/**
 * A compact list of the reviews that wait for the reader, for a home page.
 *
 * @remarks
 * Needs a `QueryProvider` of `@passerelle/ui` around it.
 *
 * @public
 */
export function TaskSummaryList(props: TaskSummaryListProps) {
  const { t } = useTranslationRef(approvalsReactTranslationRef);
  const tasks = useTasks({
    state: 'open',
    sort: 'dueAt',
    limit: HOME_LIMIT,
    ...props.query,
  });
  if (tasks.isPending) {
    return <LoadingState shape="rows" count={2} />;
  }
  if (tasks.isError) {
    return <ErrorState error={tasks.error} onRetry={() => tasks.refetch()} />;
  }
  if (tasks.data.items.length === 0) {
    return (
      <p className={styles.empty}>{props.emptyText ?? t('list.noTasks')}</p>
    );
  }
  return (
    <ul className={styles.list}>
      {tasks.data.items.map(task => (
        <li key={task.review.id} className={styles.item}>
          <TaskSummary task={task} />
        </li>
      ))}
    </ul>
  );
}

function TaskSummary(props: { task: ReviewTask }) {
  const { request, review } = props.task;
  const { t } = useTranslationRef(approvalsReactTranslationRef);
  return (
    <>
      <div className={styles.line}>
        <Link
          className={styles.title}
          href={taskPath(request.id, review.id)}
          weight="bold"
          standalone
        >
          {request.title}
        </Link>
        {review.dueAt && <DueBadge dueAt={review.dueAt} />}
      </div>
      <div className={styles.note}>
        {t('requestedBy')} <EntityName entityRef={request.requester} />
      </div>
    </>
  );
}
