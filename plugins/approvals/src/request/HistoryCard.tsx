import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ApprovalRequest,
  RequestEventRecord,
} from '@passerelle/plugin-approvals-common';
import { useRequestEvents } from '@passerelle/plugin-approvals-react';
import {
  CardSection,
  EntityName,
  ErrorState,
  LoadingState,
  useFormatters,
} from '@passerelle/ui';
import { LinkedText } from '../components/LinkedText';
import { approvalsTranslationRef } from '../words/translation';
import { AuditTrail } from './AuditTrail';
import { requestHistory } from './historyEntry';
import styles from './Request.module.css';
import { useHistoryWords } from './useHistoryWords';

/** What happened, newest first, in plain words; the sealed trail one level below. */
export function HistoryCard(props: { request: ApprovalRequest }) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const events = useRequestEvents(request.id);
  return (
    <CardSection title={t('request.history.title')}>
      {events.isPending && <LoadingState shape="lines" count={4} />}
      {events.isError && !events.data && (
        <ErrorState error={events.error} onRetry={() => events.refetch()} />
      )}
      {events.data && <HistoryList request={request} events={events.data} />}
      {events.data && <AuditTrail request={request} events={events.data} />}
    </CardSection>
  );
}

function HistoryList(props: {
  request: ApprovalRequest;
  events: RequestEventRecord[];
}) {
  const formatters = useFormatters();
  const words = useHistoryWords(props.request);
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <ol className={styles.plain} reversed>
      {requestHistory(props.events).map(entry => (
        <li key={entry.event.sequence} className={styles.entry}>
          <div>{words(entry)}</div>
          {entry.text && (
            <div className={styles.quote}>
              {t('request.quote', { text: <LinkedText body={entry.text} /> })}
            </div>
          )}
          <div className={styles.quiet}>
            <time dateTime={entry.event.at}>
              {formatters.dateTime(entry.event.at)}
            </time>
            {isPerson(entry.event.actor) && (
              <>
                {' · '}
                <EntityName entityRef={entry.event.actor} />
                {typeof entry.event.data.onBehalfOf === 'string' && (
                  <>
                    {' '}
                    {t('request.review.onBehalfOf')}{' '}
                    <EntityName entityRef={entry.event.data.onBehalfOf} />
                  </>
                )}
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The engine itself acts too; it has no name that helps. */
function isPerson(ref: string): boolean {
  return ref.startsWith('user:');
}
