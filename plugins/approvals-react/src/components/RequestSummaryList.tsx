import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  ApprovalRequest,
  ListRequestsQuery,
} from '@passerelle/plugin-approvals-common';
import {
  ErrorState,
  LoadingState,
  ProgressBar,
  useFormatters,
} from '@passerelle/ui';
import { useMyRef } from '../queries/useMyRef';
import { useRequests } from '../queries/useRequests';
import { requestPath } from '../routes/paths';
import { requestProgress } from '../words/requestProgress';
import { approvalsReactTranslationRef } from '../words/translation';
import { EntityNames } from './EntityNames';
import { RequestStatusBadge } from './RequestStatusBadge';
import styles from './SummaryList.module.css';

const HOME_LIMIT = 5;

/** @public */
export type RequestSummaryListProps = {
  /** Which requests; the reader's own unless told. */
  query?: ListRequestsQuery;
  /** What to say when there is none. */
  emptyText?: string;
};

/**
 * A compact list of requests, for a home page or the page of a subject: title, state in
 * words, progress, who it waits for and when an answer is expected. What has to be
 * corrected comes first, then the newest.
 *
 * @remarks
 * Needs a `QueryProvider` of `@passerelle/ui` around it.
 *
 * @public
 */
export function RequestSummaryList(props: RequestSummaryListProps) {
  const { t } = useTranslationRef(approvalsReactTranslationRef);
  const query: ListRequestsQuery = {
    requester: 'me',
    limit: HOME_LIMIT,
    ...props.query,
  };
  const requests = useRequests(query);
  const toCorrect = useRequests(
    { ...query, status: ['changes_requested'] },
    { enabled: query.status === undefined },
  );
  if (requests.isPending || toCorrect.isLoading) {
    return <LoadingState shape="rows" count={2} />;
  }
  if (requests.isError) {
    return (
      <ErrorState error={requests.error} onRetry={() => requests.refetch()} />
    );
  }
  const first = toCorrect.data?.items ?? [];
  const others = requests.data.items.filter(({ id }) =>
    first.every(request => request.id !== id),
  );
  const items = [...first, ...others].slice(0, query.limit);
  if (items.length === 0) {
    return (
      <p className={styles.empty}>{props.emptyText ?? t('list.noRequests')}</p>
    );
  }
  return (
    <ul className={styles.list}>
      {items.map(request => (
        <li key={request.id} className={styles.item}>
          <RequestSummary request={request} />
        </li>
      ))}
    </ul>
  );
}

/**
 * One request of a compact list.
 *
 * @public
 */
export function RequestSummary(props: { request: ApprovalRequest }) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsReactTranslationRef);
  return (
    <>
      <div className={styles.line}>
        <Link
          className={styles.title}
          href={requestPath(request.id)}
          weight="bold"
          standalone
        >
          {request.title}
        </Link>
        <RequestStatusBadge request={request} />
      </div>
      {request.status === 'in_review' && (
        <div className={styles.progress}>
          <ProgressBar
            value={requestProgress(request).percent}
            label={t('progress.label', { title: request.title })}
          />
        </div>
      )}
      <WaitingLine request={request} />
    </>
  );
}

/**
 * Who a request waits for and when an answer is expected; nothing when it
 * waits for nobody.
 *
 * @public
 */
export function WaitingLine(props: { request: ApprovalRequest }) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsReactTranslationRef);
  const formatters = useFormatters();
  const me = useMyRef();
  const expectedAt = request.expectedAt ?? request.dueAt;
  if (request.waitingFor.length === 0 || request.status === 'draft') {
    return null;
  }
  const waitsForMe = me !== undefined && request.waitingFor.includes(me);
  return (
    <div className={styles.note}>
      {waitsForMe ? (
        t('waitingForYou')
      ) : (
        <>
          {t('waitingFor')} <EntityNames refs={request.waitingFor} />
        </>
      )}
      {expectedAt &&
        ` · ${t(formatters.daysUntil(expectedAt) < 0 ? 'overdue' : 'expected', {
          date: formatters.date(expectedAt, 'weekday'),
        })}`}
    </div>
  );
}
