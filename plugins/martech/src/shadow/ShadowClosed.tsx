import { ButtonLink } from '@backstage/ui';
import { EmptyState } from '@passerelle/ui';
import { useWords } from '../words/useWords';
import { SHADOW_PATH } from './shadowPaths';

/** Says to everybody else that a page is for the IT department, and where their own declarations are. */
export function ShadowClosed() {
  const { t } = useWords();
  return (
    <EmptyState
      title={t('shadow.closed.title')}
      description={t('shadow.closed.text')}
      action={
        <ButtonLink variant="secondary" href={SHADOW_PATH}>
          {t('shadow.closed.action')}
        </ButtonLink>
      }
    />
  );
}
