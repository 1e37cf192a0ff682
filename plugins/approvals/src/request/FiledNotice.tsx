import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { AnswerBanner, useAppLanguage } from '@passerelle/ui';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';

/** Says that nobody but the portal opened this request, and why; nothing for one that a person filed. */
export function FiledNotice(props: { request: ApprovalRequest }) {
  const { filedBy } = props.request;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  return filedBy ? (
    <AnswerBanner tone="info" title={t('request.filed')}>
      <p>{localized(filedBy.reason, language)}</p>
    </AnswerBanner>
  ) : null;
}
