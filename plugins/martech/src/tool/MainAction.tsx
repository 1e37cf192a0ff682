import { RequestButton } from '@passerelle/plugin-approvals-react';
import type { Tool } from '@passerelle/plugin-martech-common';
import { mainAction } from '../domain/toolAnswer';
import { useWords } from '../words/useWords';
import { ConditionsAction } from './ConditionsAction';
import { useMayAsk } from './useMayAsk';

/**
 * The one thing to ask for in this state of the tool. Nothing when nothing can be asked for, or when the person may
 * not file that request: a button that leads to a refusal is a promise broken.
 */
export function MainAction(props: { tool: Tool }) {
  const { tool } = props;
  const { t } = useWords();
  const action = mainAction(tool.validation);
  const mayAsk = useMayAsk(action);
  if (action.kind === 'none' || !mayAsk) {
    return null;
  }
  if (action.kind === 'access' && tool.validation.conditions.length > 0) {
    return <ConditionsAction tool={tool} />;
  }
  return (
    <RequestButton type={action.requestType} subjectRef={tool.ref}>
      {action.kind === 'access'
        ? t('tool.requestAccess')
        : t('tool.requestValidation')}
    </RequestButton>
  );
}
