import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { isError } from '@backstage/errors';
import { Button, Text } from '@backstage/ui';
import { passerelleUiTranslationRef } from '../translation/ref';
import { errorKindOf } from './errorKindOf';
import { StatePanel } from './StatePanel';
import styles from './ErrorState.module.css';

/**
 * Properties of {@link ErrorState}.
 *
 * @public
 */
export type ErrorStateProps = {
  error: unknown;
  /** Shows a button that tries again. */
  onRetry?: () => void;
  /** Replaces the title that follows from the error. */
  title?: string;
};

/**
 * Says what went wrong in words that a person can act on, with the technical detail folded away.
 *
 * @public
 */
export function ErrorState(props: ErrorStateProps) {
  const { error, onRetry, title } = props;
  const { t } = useTranslationRef(passerelleUiTranslationRef);
  const kind = errorKindOf(error);

  return (
    <StatePanel
      role="alert"
      title={title ?? t(`errors.${kind}.title`)}
      description={t(`errors.${kind}.description`)}
      action={
        onRetry && (
          <Button variant="secondary" onPress={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      <details className={styles.detail}>
        <summary>{t('technicalDetail')}</summary>
        <Text as="p" variant="body-small" color="secondary">
          {messageOf(error)}
        </Text>
      </details>
    </StatePanel>
  );
}

function messageOf(error: unknown): string {
  return isError(error) ? `${error.name}: ${error.message}` : String(error);
}
