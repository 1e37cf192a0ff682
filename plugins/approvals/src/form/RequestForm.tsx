import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Box, Button } from '@backstage/ui';
import { Refusal } from '../components/Refusal';
import { refusalKind } from '../words/refusalKind';
import { approvalsTranslationRef } from '../words/translation';
import { DraftNotice } from './DraftNotice';
import styles from './FormLayout.module.css';
import { SchemaForm, type FormValues } from './SchemaForm';
import type { Draft } from './useDraft';

/** The form of a request with its kept draft; the same for a new one and for a change. */
export function RequestForm(props: {
  schema: Record<string, unknown>;
  draft: Draft;
  isSending: boolean;
  error: unknown;
  submitLabel: string;
  onSubmit(values: FormValues): void;
  /** Stands beside the button that sends. */
  children?: ReactNode;
  /** Stands on the card before the first question. */
  head?: ReactNode;
  /** Stands on the card after the button. */
  foot?: ReactNode;
}) {
  const { draft, error, isSending } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <>
      <DraftNotice restoredAt={draft.restoredAt} onDiscard={draft.discard} />
      <Box bg="neutral" className={styles.card}>
        {props.head && <div className={styles.head}>{props.head}</div>}
        <SchemaForm
          schema={props.schema}
          values={draft.values}
          onChange={draft.change}
          onSubmit={props.onSubmit}
          isDisabled={isSending}
        >
          <div className={styles.buttons}>
            <Button type="submit" variant="primary" isPending={isSending}>
              {props.submitLabel}
            </Button>
            {props.children}
            <span className={styles.quiet}>{t('form.draft.saved')}</span>
          </div>
        </SchemaForm>
        {props.foot}
      </Box>
      {error !== null && error !== undefined && (
        <Refusal
          error={error}
          title={t('form.refused.title')}
          advice={t(`form.refused.${refusalKind(error)}`)}
          addition={t('form.refused.kept')}
          reasonLabel={t('form.refused.reason')}
        />
      )}
    </>
  );
}
