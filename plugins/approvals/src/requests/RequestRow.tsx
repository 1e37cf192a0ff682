import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import {
  requestPath,
  requestProgress,
  RequestStatusBadge,
  WaitingLine,
} from '@passerelle/plugin-approvals-react';
import { EntityName, ProgressBar, useFormatters } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Requests.module.css';

/** One request in the list. */
export function RequestRow(props: {
  request: ApprovalRequest;
  showsRequester: boolean;
}) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const formatters = useFormatters();
  const date = formatters.date(request.submittedAt ?? request.createdAt);
  return (
    <li className={styles.row}>
      <div className={styles.rowMain}>
        <Link
          className={styles.rowTitle}
          href={requestPath(request.id)}
          weight="bold"
          standalone
        >
          {request.title}
        </Link>
        <div className={styles.quiet}>
          {request.number} ·{' '}
          {request.submittedAt
            ? t('requests.askedOn', { date })
            : t('requests.startedOn', { date })}
          {props.showsRequester && (
            <>
              {' '}
              {t('requests.by')} <EntityName entityRef={request.requester} />
            </>
          )}
        </div>
        <WaitingLine request={request} />
      </div>
      <div className={styles.rowState}>
        <RequestStatusBadge request={request} />
        {request.status === 'in_review' && (
          <ProgressBar
            value={requestProgress(request).percent}
            label={request.title}
          />
        )}
      </div>
    </li>
  );
}
