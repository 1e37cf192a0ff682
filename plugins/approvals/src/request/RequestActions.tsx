import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { approvalsTranslationRef } from '../words/translation';
import { AskExtensionLink } from './AskExtensionLink';
import { ExtendPanel } from './ExtendPanel';
import { ReassignPanel } from './ReassignPanel';
import { RevokePanel } from './RevokePanel';
import { WithdrawPanel } from './WithdrawPanel';

const confirmed = ['ask', 'reassign', 'extend', 'revoke', 'withdraw'] as const;

/** What asks once more before it is done. */
export type ConfirmedAction = (typeof confirmed)[number];

/** One button for each thing that the reader may do with the request as a whole. */
export function ActionButtons(props: {
  request: ApprovalRequest;
  chosen: ConfirmedAction | undefined;
  onChoose(action: ConfirmedAction): void;
  onNudge(): void;
  isNudging: boolean;
}) {
  const { allowedActions } = props.request;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const labels = {
    ask: t('act.ask.action'),
    reassign: t('act.reassign.action'),
    extend: t('act.extend.action'),
    revoke: t('act.revoke.action'),
    withdraw: t('request.withdraw.action'),
  };
  return (
    <>
      <AskExtensionLink request={props.request} />
      {allowedActions.includes('nudge') && (
        <Button
          variant="secondary"
          isPending={props.isNudging}
          onPress={props.onNudge}
        >
          {t('act.nudge.action')}
        </Button>
      )}
      {confirmed
        .filter(
          action => isAllowed(props.request, action) && action !== props.chosen,
        )
        .map(action => (
          <Button
            key={action}
            variant="secondary"
            onPress={() => props.onChoose(action)}
          >
            {labels[action]}
          </Button>
        ))}
    </>
  );
}

/** The question that belongs to the chosen action, as long as it is allowed. */
export function ActionQuestion(props: {
  request: ApprovalRequest;
  chosen: ConfirmedAction | undefined;
  onClose(): void;
}) {
  const { request, chosen, onClose } = props;
  if (!chosen || !isAllowed(request, chosen)) {
    return null;
  }
  switch (chosen) {
    case 'ask':
    case 'reassign':
      return (
        <ReassignPanel
          key={chosen}
          request={request}
          mode={chosen}
          onClose={onClose}
        />
      );
    case 'extend':
      return <ExtendPanel id={request.id} onClose={onClose} />;
    case 'revoke':
      return <RevokePanel id={request.id} onClose={onClose} />;
    default:
      return <WithdrawPanel id={request.id} onClose={onClose} />;
  }
}

/** Asking somebody else too is a way to reassign. */
function isAllowed(request: ApprovalRequest, action: ConfirmedAction): boolean {
  return request.allowedActions.includes(
    action === 'ask' ? 'reassign' : action,
  );
}
