import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { approvalsTranslationRef } from '../words/translation';

/** Says that the last refresh failed while older data stays on screen. */
export function StaleNotice(props: {
  query: { isRefetchError: boolean; refetch(): unknown };
}) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  if (!props.query.isRefetchError) {
    return null;
  }
  return (
    <div role="status">
      <Alert
        status="warning"
        icon
        title={t('stale.title')}
        description={t('stale.description')}
        customActions={
          <Button
            variant="tertiary"
            size="small"
            onPress={() => props.query.refetch()}
          >
            {t('stale.retry')}
          </Button>
        }
      />
    </div>
  );
}
