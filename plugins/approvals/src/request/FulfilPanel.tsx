import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DatePicker, TextAreaField } from '@backstage/ui';
import {
  getLocalTimeZone,
  parseAbsoluteToLocal,
  toCalendarDate,
  today,
  type CalendarDate,
} from '@internationalized/date';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import {
  useMyRef,
  useReportFulfilment,
} from '@passerelle/plugin-approvals-react';
import { CardSection, useFormatters } from '@passerelle/ui';
import { endOfDay } from '../words/days';
import { approvalsTranslationRef } from '../words/translation';
import { ActionRefusal } from './ActionRefusal';
import styles from './Request.module.css';

/** Where the owner says that what was accepted is done, or cannot be done. */
export function FulfilPanel(props: { request: ApprovalRequest }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const [comment, setComment] = useState('');
  const [expiresOn, setExpiresOn] = useState<CalendarDate | null>(null);
  const [isCommentMissing, setIsCommentMissing] = useState(false);
  const report = useReportFulfilment(props.request.id);
  const formatters = useFormatters();
  const { requester, beneficiary, fulfilment } = props.request;
  const me = useMyRef();
  const until = fulfilment?.until;
  // Nobody chooses for how long they get something themselves.
  const mayChooseEnd =
    until !== undefined || ![requester, beneficiary].includes(me);
  const isTooLate =
    until !== undefined &&
    expiresOn !== null &&
    expiresOn.compare(toCalendarDate(parseAbsoluteToLocal(until))) > 0;
  const isPast =
    expiresOn !== null && expiresOn.compare(today(getLocalTimeZone())) < 0;

  const send = (status: 'done' | 'failed') => {
    const isMissing = status === 'failed' && comment.trim() === '';
    setIsCommentMissing(isMissing);
    if (isMissing || (status === 'done' && (isPast || isTooLate))) {
      return;
    }
    report.mutate({
      status,
      ...(comment.trim() && { comment: comment.trim() }),
      ...(status === 'done' &&
        expiresOn && { grantExpiresAt: endOfDay(expiresOn) }),
    });
  };

  return (
    <CardSection
      title={t('request.fulfil.title')}
      description={t('request.fulfil.description')}
    >
      <div className={styles.stack}>
        <TextAreaField
          label={t('request.fulfil.comment')}
          description={t('request.fulfil.commentHelp')}
          value={comment}
          onChange={setComment}
          rows={2}
          isInvalid={isCommentMissing}
          aria-describedby="fulfil-comment-problem"
        />
        {isCommentMissing && (
          <p
            id="fulfil-comment-problem"
            role="alert"
            className={styles.problem}
          >
            {t('request.fulfil.commentMissing')}
          </p>
        )}
        {mayChooseEnd && (
          <DatePicker
            className={styles.short}
            label={t('request.fulfil.expiresAt')}
            value={expiresOn}
            onChange={date => setExpiresOn(date && toCalendarDate(date))}
            isInvalid={isPast || isTooLate}
          />
        )}
        {until && (
          <p className={styles.quiet}>
            {t('request.fulfil.until', { date: formatters.date(until) })}
          </p>
        )}
        {isTooLate && (
          <p role="alert" className={styles.problem}>
            {t('request.fulfil.tooLate')}
          </p>
        )}
        {isPast && (
          <p role="alert" className={styles.problem}>
            {t('request.fulfil.past')}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          variant="primary"
          isPending={report.isPending}
          onPress={() => send('done')}
        >
          {t('request.fulfil.done')}
        </Button>
        <Button
          variant="secondary"
          destructive
          isDisabled={report.isPending}
          onPress={() => send('failed')}
        >
          {t('request.fulfil.failed')}
        </Button>
      </div>
      <ActionRefusal error={report.error} />
    </CardSection>
  );
}
