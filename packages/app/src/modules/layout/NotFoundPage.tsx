import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { EmptyState, PageShell } from '@passerelle/ui';
import { RiCompass3Line } from '@remixicon/react';
import { appTranslationRef } from '../translations/appTranslationRef';

/** Says that an address leads nowhere, and offers a way on. */
export function NotFoundPage() {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <PageShell title={t('notFound.title')}>
      <EmptyState
        icon={<RiCompass3Line size={22} />}
        title={t('notFound.lead')}
        description={t('notFound.description')}
        action={
          <ButtonLink href="/" variant="primary">
            {t('notFound.home')}
          </ButtonLink>
        }
      />
    </PageShell>
  );
}
