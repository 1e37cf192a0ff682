import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { AnswerBanner } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import { ActionRefusal } from './ActionRefusal';
import styles from './Request.module.css';

/** Asks once more, in words, before something is done with a request. */
export function ActionPanel(props: {
  title: string;
  description: string;
  /** Fields that come before the reason. */
  children?: ReactNode;
  reason: string;
  onReason(reason: string): void;
  confirm: string;
  isDestructive?: boolean;
  /** What is missing; said instead of doing it. */
  problem: string | undefined;
  isPending: boolean;
  error: unknown;
  onConfirm(): void;
  onClose(): void;
}) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const question = useRef<HTMLDivElement>(null);
  // The question itself, not its first field: a list of choices would open.
  useEffect(() => question.current?.focus(), []);
  return (
    <div ref={question} role="group" aria-label={props.title} tabIndex={-1}>
      <AnswerBanner tone="warning" title={props.title}>
        <p>{props.description}</p>
        <div className={styles.stack}>
          {props.children}
          <TextField
            label={t('act.reason')}
            description={t('act.reasonHelp')}
            value={props.reason}
            onChange={props.onReason}
          />
        </div>
        {props.problem && (
          <p role="alert" className={styles.problem}>
            {props.problem}
          </p>
        )}
        <div className={styles.buttons}>
          <Button
            variant="primary"
            destructive={props.isDestructive}
            isPending={props.isPending}
            onPress={props.onConfirm}
          >
            {props.confirm}
          </Button>
          <Button variant="secondary" onPress={props.onClose}>
            {t('cancel')}
          </Button>
        </div>
        <ActionRefusal error={props.error} />
      </AnswerBanner>
    </div>
  );
}
