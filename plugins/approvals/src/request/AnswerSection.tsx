import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { requestPath } from '@passerelle/plugin-approvals-react';
import { AnswerBanner, useAppLanguage, useFormatters } from '@passerelle/ui';
import { Holders } from '../components/Holders';
import { LinkedText } from '../components/LinkedText';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import { GrantLinks } from './GrantLinks';
import { requestAnswer } from './requestAnswer';
import styles from './Request.module.css';

/** The first line of the page: where is the request? */
export function AnswerSection(props: {
  request: ApprovalRequest;
  me: string | undefined;
}) {
  const { request, me } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const answer = requestAnswer(request, me);
  const who = <Holders refs={answer.who} />;
  return (
    <AnswerBanner
      tone={answer.tone}
      title={t(`request.answer.${answer.sentence}`, { who })}
      footnote={<WhatFollows request={request} />}
      action={<EditLink request={request} />}
    >
      <AnswerDates request={request} />
      <GrantLinks request={request} />
      {answer.because?.comment && (
        <p className={styles.quote}>
          {t('request.quote', {
            text: <LinkedText body={answer.because.comment} />,
          })}
        </p>
      )}
      {request.status === 'approved' && request.fulfilment?.comment && (
        <p className={styles.quote}>
          {t('request.quote', {
            text: <LinkedText body={request.fulfilment.comment} />,
          })}
        </p>
      )}
      {request.conditions.length > 0 && (
        <>
          <p>{t('request.conditions')}</p>
          <ul className={styles.bullets}>
            {request.conditions.map(condition => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </>
      )}
    </AnswerBanner>
  );
}

function AnswerDates(props: { request: ApprovalRequest }) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const formatters = useFormatters();
  const until = request.grant?.expiresAt;
  if (request.grant?.status === 'active' && until) {
    return <p>{t('request.until', { date: formatters.date(until) })}</p>;
  }
  const expectedAt = request.expectedAt ?? request.dueAt;
  if (request.status !== 'in_review' || !expectedAt) {
    return null;
  }
  const date = formatters.date(expectedAt, 'weekday');
  return (
    <p>
      {formatters.daysUntil(expectedAt) < 0
        ? t('request.overdue', { date })
        : t('request.expected', { date })}
    </p>
  );
}

/** The stages that are still to come. */
function WhatFollows(props: { request: ApprovalRequest }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const next = props.request.stages
    .filter(stage => stage.status === 'waiting')
    .map(stage => localized(stage.title, language));
  if (props.request.status !== 'in_review' || next.length === 0) {
    return null;
  }
  return <>{t('request.then', { stages: next.join(', ') })}</>;
}

function EditLink(props: { request: ApprovalRequest }) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  if (!request.allowedActions.includes('edit')) {
    return null;
  }
  return (
    <ButtonLink href={`${requestPath(request.id)}/edit`} variant="primary">
      {request.status === 'draft'
        ? t('request.continueDraft')
        : t('request.edit')}
    </ButtonLink>
  );
}
