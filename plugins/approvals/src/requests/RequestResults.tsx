import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import type {
  ApprovalRequest,
  Page,
} from '@passerelle/plugin-approvals-common';
import { EmptyState } from '@passerelle/ui';
import { RiMailSendLine } from '@remixicon/react';
import { approvalsTranslationRef } from '../words/translation';
import { isNarrowed, type ListState } from './listState';
import { RequestRow } from './RequestRow';
import styles from './Requests.module.css';

/** A page of requests, or what to do when there is none. */
export function RequestResults(props: {
  page: Page<ApprovalRequest>;
  state: ListState;
  isStale: boolean;
  onChange(state: ListState): void;
}) {
  const { page, state, onChange } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  if (page.items.length === 0) {
    return <NoRequests state={state} onChange={onChange} />;
  }
  const { nextCursor, prevCursor } = page.pageInfo;
  return (
    <>
      <ul
        className={`${styles.list} ${props.isStale ? styles.stale : ''}`}
        aria-busy={props.isStale}
      >
        {page.items.map(request => (
          <RequestRow
            key={request.id}
            request={request}
            showsRequester={state.view !== 'mine'}
          />
        ))}
      </ul>
      <nav className={styles.paging} aria-label={t('requests.paging')}>
        <span className={styles.quiet} aria-live="polite">
          {page.totalCapped
            ? t('requests.countCapped', { total: String(page.totalItems) })
            : t('requests.count', { count: page.totalItems })}
        </span>
        {(nextCursor || prevCursor) && (
          <div className={styles.pagingButtons}>
            <Button
              variant="secondary"
              isDisabled={!prevCursor}
              onPress={() => onChange({ ...state, cursor: prevCursor })}
            >
              {t('requests.previous')}
            </Button>
            <Button
              variant="secondary"
              isDisabled={!nextCursor}
              onPress={() => onChange({ ...state, cursor: nextCursor })}
            >
              {t('requests.next')}
            </Button>
          </div>
        )}
      </nav>
    </>
  );
}

function NoRequests(props: {
  state: ListState;
  onChange(state: ListState): void;
}) {
  const { state, onChange } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  if (isNarrowed(state)) {
    return (
      <EmptyState
        title={t('requests.empty.filtered.title')}
        description={t('requests.empty.filtered.description')}
        action={
          <Button
            variant="secondary"
            onPress={() => onChange({ view: state.view, search: '' })}
          >
            {t('requests.empty.filtered.action')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={<RiMailSendLine />}
      title={t(`requests.empty.${state.view}.title`)}
      description={t(`requests.empty.${state.view}.description`)}
      action={
        state.view === 'mine' && (
          <ButtonLink href="/" variant="primary">
            {t('requests.empty.mine.action')}
          </ButtonLink>
        )
      }
    />
  );
}
