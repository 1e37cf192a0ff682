import { useEffect, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { useWithdraw } from '@passerelle/plugin-approvals-react';
import { AnswerBanner } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import { ActionRefusal } from './ActionRefusal';
import styles from './Request.module.css';

/** Asks once more before a request is taken back. */
export function WithdrawPanel(props: { id: string; onClose(): void }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const [comment, setComment] = useState('');
  const withdraw = useWithdraw(props.id);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    field.current?.querySelector('input')?.focus();
  }, []);
  const confirm = async () => {
    try {
      await withdraw.mutateAsync(
        comment.trim() ? { comment: comment.trim() } : {},
      );
      props.onClose();
    } catch {
      // Said below.
    }
  };
  return (
    <div role="group" aria-label={t('request.withdraw.title')}>
      <AnswerBanner tone="warning" title={t('request.withdraw.title')}>
        <p>{t('request.withdraw.description')}</p>
        <div ref={field}>
          <TextField
            label={t('request.withdraw.comment')}
            value={comment}
            onChange={setComment}
          />
        </div>
        <div className={styles.buttons}>
          <Button
            variant="primary"
            destructive
            isPending={withdraw.isPending}
            onPress={confirm}
          >
            {t('request.withdraw.confirm')}
          </Button>
          <Button variant="secondary" onPress={props.onClose}>
            {t('request.withdraw.keep')}
          </Button>
        </div>
        <ActionRefusal error={withdraw.error} />
      </AnswerBanner>
    </div>
  );
}
