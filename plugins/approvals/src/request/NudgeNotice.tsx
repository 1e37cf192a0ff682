import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { Holders } from '../components/Holders';
import { approvalsTranslationRef } from '../words/translation';
import { ActionRefusal } from './ActionRefusal';
import styles from './Request.module.css';

/** What became of a reminder, and when the next one is possible. */
export function NudgeNotice(props: {
  request: ApprovalRequest;
  nudge: { isSuccess: boolean; error: unknown };
}) {
  const { request, nudge } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <>
      <div role="status" className={styles.quiet}>
        {nudge.isSuccess &&
          t('act.nudge.sent', { who: <Holders refs={request.waitingFor} /> })}
      </div>
      <ActionRefusal error={nudge.error} />
    </>
  );
}
