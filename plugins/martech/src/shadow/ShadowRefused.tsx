import { ButtonLink } from '@backstage/ui';
import { EmptyState, ErrorState, statusCodeOf } from '@passerelle/ui';
import { useWords } from '../words/useWords';
import { SHADOW_PATH } from './shadowPaths';

const FORBIDDEN = 403;

/** Why the pages of the IT department show nothing: they are for others, or something went wrong. */
export function ShadowRefused(props: { error: Error; onRetry: () => void }) {
  const { error, onRetry } = props;
  const { t } = useWords();
  return statusCodeOf(error) === FORBIDDEN ? (
    <EmptyState
      title={t('shadow.closed.title')}
      description={t('shadow.closed.text')}
      action={
        <ButtonLink variant="secondary" href={SHADOW_PATH}>
          {t('shadow.closed.action')}
        </ButtonLink>
      }
    />
  ) : (
    <ErrorState error={error} onRetry={onRetry} />
  );
}
