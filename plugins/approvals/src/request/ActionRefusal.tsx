import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Refusal } from '../components/Refusal';
import { refusalKind } from '../words/refusalKind';
import { approvalsTranslationRef } from '../words/translation';

/** Says why a command on a request was not done; nothing when there is no error. */
export function ActionRefusal(props: { error: unknown }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  if (props.error === null || props.error === undefined) {
    return null;
  }
  const kind = refusalKind(props.error);
  return (
    <Refusal
      error={props.error}
      title={t('request.actionFailed.title')}
      advice={t(
        `request.actionFailed.${kind === 'notFound' ? 'notAllowed' : kind}`,
      )}
      reasonLabel={t('request.actionFailed.reason')}
    />
  );
}
