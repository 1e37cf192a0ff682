import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { AnswerBanner } from '@passerelle/ui';
import { Differences } from '../request/Differences';
import { approvalsTranslationRef } from '../words/translation';

/** The request changed while the reviewer was reading: what changed, before they answer. */
export function RevisionNotice(props: {
  request: ApprovalRequest;
  from: number;
  onSeen(): void;
}) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <div role="alert">
      <AnswerBanner
        tone="warning"
        title={t('decision.changed.title')}
        action={
          <Button variant="primary" onPress={props.onSeen}>
            {t('decision.changed.seen')}
          </Button>
        }
      >
        <p>{t('decision.changed.description')}</p>
        <Differences
          request={props.request}
          from={props.from}
          to={props.request.revision}
        />
      </AnswerBanner>
    </div>
  );
}
