import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { approvalsTranslationRef } from '../words/translation';

/** The review was answered by someone else, or the request moved on. */
export function ClosedNotice() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <div role="status">
      <Alert
        status="info"
        icon
        title={t('decision.closed.title')}
        description={t('decision.closed.description')}
      />
    </div>
  );
}
