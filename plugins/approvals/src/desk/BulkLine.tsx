import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type {
  ReviewTask,
  TaskDecisionResult,
} from '@passerelle/plugin-approvals-common';
import {
  approvalsReactTranslationRef,
  refusalSentence,
} from '@passerelle/plugin-approvals-react';
import { EntityName, StatusBadge, useAppLanguage } from '@passerelle/ui';
import { describeValues } from '../words/describeValues';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import { useReviewTitle } from '../words/useReviewTitle';
import { useTypeSchema, useValueWords } from '../words/useValueWords';
import styles from './Desk.module.css';

const ANSWERS_SHOWN = 2;

/** One review of several: what is asked in short, then what became of the answer. */
export function BulkLine(props: {
  task: ReviewTask;
  result: TaskDecisionResult | undefined;
  onOpen(): void;
}) {
  const { task, result } = props;
  const { request, review } = task;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const titleOf = useReviewTitle();
  const isRefused = result !== undefined && result.status >= 400;
  return (
    <li className={styles.bulkLine}>
      <div className={styles.bulkText}>
        <div className={styles.bulkTitle}>
          {t('desk.review', {
            request: request.title,
            review: titleOf(review, request.stages),
          })}
        </div>
        <div className={styles.quiet}>
          {request.number} · <EntityName entityRef={request.requester} />
          {review.onBehalfOf && (
            <>
              {' · '}
              {t('request.review.onBehalfOf')}{' '}
              <EntityName entityRef={review.onBehalfOf} />
            </>
          )}
        </div>
        {result ? <ResultWords result={result} /> : <InShort task={task} />}
      </div>
      {result && (
        <StatusBadge tone={isRefused ? 'danger' : 'success'}>
          {t(isRefused ? 'bulk.refused' : 'bulk.sent')}
        </StatusBadge>
      )}
      {(!result || isRefused) && (
        <Button
          variant="tertiary"
          size="small"
          aria-label={t('bulk.openOne', { request: request.title })}
          onPress={props.onOpen}
        >
          {t('bulk.open')}
        </Button>
      )}
    </li>
  );
}

function InShort(props: { task: ReviewTask }) {
  const { request } = props.task;
  const words = useValueWords();
  const schema = useTypeSchema(request.type);
  const shown = describeValues(request.values, schema, words)
    .filter(({ text }) => text)
    .slice(0, ANSWERS_SHOWN);
  return (
    <div>
      {shown.map(({ path, text }) => (
        <div key={path} className={styles.bulkValue}>
          {text}
        </div>
      ))}
    </div>
  );
}

/** The reason of a refusal; nothing for an answer that was taken. */
function ResultWords(props: { result: TaskDecisionResult }) {
  const { error } = props.result;
  const language = useAppLanguage();
  const { t } = useTranslationRef(approvalsTranslationRef);
  const { t: word } = useTranslationRef(approvalsReactTranslationRef);
  if (!error) {
    return null;
  }
  const sentence = refusalSentence({ body: { error } });
  const words = sentence
    ? word(`refusal.${sentence}`)
    : t('request.actionFailed.conflict');
  return (
    <p className={styles.problem}>
      {error.text ? localized(error.text, language) : words}
    </p>
  );
}
