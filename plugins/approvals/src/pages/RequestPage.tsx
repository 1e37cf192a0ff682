import { useState, type ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import {
  requestsPath,
  useRequest,
  useMyRef,
  useNudge,
} from '@passerelle/plugin-approvals-react';
import {
  CardSection,
  EntityName,
  LoadingState,
  PageShell,
  useFormatters,
} from '@passerelle/ui';
import { useParams } from 'react-router-dom';
import { StaleNotice } from '../components/StaleNotice';
import { MyReviews } from '../decision/MyReviews';
import { AnswerSection } from '../request/AnswerSection';
import { ChangesCard } from '../request/ChangesCard';
import { CommentsCard } from '../request/CommentsCard';
import { DocumentsCard } from '../request/DocumentsCard';
import { RequestError } from '../request/RequestError';
import { FiledNotice } from '../request/FiledNotice';
import { FulfilPanel } from '../request/FulfilPanel';
import { HistoryCard } from '../request/HistoryCard';
import { NudgeNotice } from '../request/NudgeNotice';
import styles from '../request/Request.module.css';
import {
  ActionButtons,
  ActionQuestion,
  type ConfirmedAction,
} from '../request/RequestActions';
import { StageColumns } from '../request/StageColumns';
import { ValuesList } from '../request/ValuesList';
import { approvalsTranslationRef } from '../words/translation';

/** One request: where it is, its path, what is asked, what changed, what happened. */
export function RequestPage() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const { id = '' } = useParams();
  const request = useRequest(id);
  if (request.data) {
    return (
      <RequestContent
        key={id}
        request={request.data}
        notice={<StaleNotice query={request} />}
      />
    );
  }
  return (
    <PageShell
      title={t('request.title')}
      overline={<Link href={requestsPath}>{t('request.back')}</Link>}
    >
      {request.isError ? (
        <RequestError
          id={id}
          error={request.error}
          onRetry={() => request.refetch()}
        />
      ) : (
        <>
          <LoadingState shape="banner" />
          <LoadingState shape="cards" count={3} />
        </>
      )}
    </PageShell>
  );
}

function RequestContent(props: {
  request: ApprovalRequest;
  notice: ReactNode;
}) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const me = useMyRef();
  const [action, setAction] = useState<ConfirmedAction>();
  const nudge = useNudge(request.id);
  return (
    <PageShell
      title={request.title}
      overline={<Overline request={request} me={me} />}
      actions={
        <ActionButtons
          request={request}
          chosen={action}
          onChoose={setAction}
          onNudge={() => nudge.mutate()}
          isNudging={nudge.isPending}
        />
      }
    >
      {props.notice}
      <ActionQuestion
        request={request}
        chosen={action}
        onClose={() => setAction(undefined)}
      />
      <NudgeNotice request={request} nudge={nudge} />
      <FiledNotice request={request} />
      <div aria-live="polite">
        <AnswerSection request={request} me={me} />
      </div>
      <MyReviews request={request} />
      {request.allowedActions.includes('fulfil') && (
        <FulfilPanel request={request} />
      )}
      <StageColumns request={request} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <CardSection title={t('request.values')}>
            <ValuesList request={request} />
          </CardSection>
          <ChangesCard request={request} />
          <DocumentsCard request={request} />
          <CommentsCard request={request} />
        </div>
        <HistoryCard request={request} />
      </div>
    </PageShell>
  );
}

function Overline(props: { request: ApprovalRequest; me: string | undefined }) {
  const { request, me } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const formatters = useFormatters();
  const date = formatters.date(request.submittedAt ?? request.createdAt);
  return (
    <>
      {request.number} ·{' '}
      {request.submittedAt
        ? t('request.overline.asked', { date })
        : t('request.overline.draft', { date })}{' '}
      <PersonOrYou entityRef={request.requester} me={me} />
      {request.beneficiary && request.beneficiary !== request.requester && (
        <>
          {' '}
          {t('request.overline.beneficiary')}{' '}
          <PersonOrYou entityRef={request.beneficiary} me={me} />
        </>
      )}
    </>
  );
}

function PersonOrYou(props: { entityRef: string; me: string | undefined }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  return props.entityRef === props.me ? (
    <>{t('you')}</>
  ) : (
    <EntityName entityRef={props.entityRef} />
  );
}
