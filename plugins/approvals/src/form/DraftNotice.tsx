import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { useFormatters } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';

/** Says that what was typed before is back, and offers to start over. */
export function DraftNotice(props: {
  restoredAt: string | undefined;
  onDiscard(): void;
}) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const formatters = useFormatters();
  if (!props.restoredAt) {
    return null;
  }
  return (
    <div role="status">
      <Alert
        status="info"
        icon
        title={t('form.draft.title')}
        description={t('form.draft.description', {
          when: formatters.timeAgo(props.restoredAt),
        })}
        customActions={
          <Button variant="secondary" size="small" onPress={props.onDiscard}>
            {t('form.draft.discard')}
          </Button>
        }
      />
    </div>
  );
}
