import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { requestPath, useRequest } from '@passerelle/plugin-approvals-react';
import { AnswerBanner, useFormatters } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';

/** Says which access this request would make last longer, and until when it lasts. */
export function ExtensionNotice(props: { id: string }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const formatters = useFormatters();
  const { data: request } = useRequest(props.id);
  const expiresAt = request?.grant?.expiresAt;
  return (
    <AnswerBanner tone="info" title={t('form.extension.title')}>
      {expiresAt && (
        <p>{t('form.extension.until', { date: formatters.date(expiresAt) })}</p>
      )}
      {request && (
        <Link href={requestPath(request.id)}>
          {request.number} · {request.title}
        </Link>
      )}
    </AnswerBanner>
  );
}
